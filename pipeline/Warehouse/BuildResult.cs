namespace Analytics.Pipeline.Warehouse;

/// <summary>What a build made.</summary>
/// <param name="Tables">Published tables with their rows, by name.</param>
/// <param name="Checks">Every check, by rule; all of them passed.</param>
/// <param name="FigureCount">Rows of <c>mart.figure</c>.</param>
/// <param name="FindingCount">Rows of <c>mart.finding</c>.</param>
public sealed record BuildResult(IReadOnlyList<BuiltTable> Tables, IReadOnlyList<CheckResult> Checks, long FigureCount, long FindingCount);
