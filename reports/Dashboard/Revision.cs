namespace Analytics.Reports.Dashboard;

/// <summary>A number that differs from what was published before (<c>mart.revision</c>).</summary>
/// <param name="Figure">Figure id.</param>
/// <param name="Quarter">Quarter it speaks for.</param>
/// <param name="Division">Code, or name of a zone.</param>
/// <param name="Before">As published before; null for none.</param>
/// <param name="Now">As published now; null for none.</param>
/// <param name="Reasons">How much each reason explains, in words.</param>
public sealed record Revision(string Figure, string Quarter, string Division, decimal? Before, decimal? Now, string Reasons);
