namespace Analytics.Reports.Bulletin;

/// <summary>A division that the bulletin names.</summary>
/// <param name="Division">Key in <c>mart.figure</c>: a code, or the name of a zone.</param>
/// <param name="Name">Chinese name.</param>
/// <param name="County">Code of the county above it; empty above county level.</param>
/// <param name="Zone">Name of the responsible unit; empty above town level.</param>
public sealed record Place(string Division, string Name, string County = "", string Zone = "");
