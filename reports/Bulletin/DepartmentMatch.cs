namespace Analytics.Reports.Bulletin;

/// <summary>The register against the list of one department.</summary>
/// <param name="Name">The list.</param>
/// <param name="Villages">Villages that the list speaks for.</param>
/// <param name="Due">People entitled; null where the list is not about a benefit.</param>
/// <param name="Listed">Registered people on the list.</param>
/// <param name="Missed">Entitled and not on it.</param>
/// <param name="Wrong">On it and not entitled.</param>
public sealed record DepartmentMatch(string Name, long Villages, decimal? Due, decimal? Listed, decimal? Missed, decimal? Wrong);
