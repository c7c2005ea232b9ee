namespace Analytics.Reports.Dashboard;

/// <summary>A question analysts ask, with its one query.</summary>
/// <param name="Question">In Chinese.</param>
/// <param name="Sql">The query.</param>
public sealed record SavedQuestion(string Question, string Sql);
