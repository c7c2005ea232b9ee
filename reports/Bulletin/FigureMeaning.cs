namespace Analytics.Reports.Bulletin;

/// <summary>One row of <c>mart.figure_definition</c>, as far as the last page shows it.</summary>
/// <param name="Figure">Figure id: the code under which a number is recounted.</param>
/// <param name="Name">Chinese name.</param>
/// <param name="Unit">Unit.</param>
public sealed record FigureMeaning(string Figure, string Name, string Unit);
