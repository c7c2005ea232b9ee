namespace Analytics.Reports.Bulletin;

/// <summary>A number printed in an earlier issue that is another one now.</summary>
/// <param name="Figure">Its name.</param>
/// <param name="Quarter">Which quarter it speaks of.</param>
/// <param name="Was">As printed.</param>
/// <param name="Is">Now.</param>
/// <param name="Why">Late rows, corrected rows, a rule, the program.</param>
/// <param name="Unit">As in <c>mart.figure_definition</c>, such as share.</param>
public sealed record RevisionItem(string Figure, string Quarter, decimal? Was, decimal? Is, string Why, string Unit);
