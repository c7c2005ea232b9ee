namespace Analytics.Reports.Dashboard;

/// <summary>A town's place on the tile map: a schematic picture, no boundary.</summary>
/// <param name="Town">Code.</param>
/// <param name="Column">From the west, from 0.</param>
/// <param name="Row">From the north, from 0.</param>
public sealed record Tile(string Town, int Column, int Row);
