namespace Analytics.Models.Panels;

/// <summary>A row with what had come of it by some period, its window closed or not.</summary>
/// <param name="Row">The row.</param>
/// <param name="IsEvent">Whether the event had come by then.</param>
/// <param name="Periods">Periods of its window that had passed, from 1 to the whole window.</param>
public sealed record KnownRow(PanelRow Row, bool IsEvent, int Periods);
