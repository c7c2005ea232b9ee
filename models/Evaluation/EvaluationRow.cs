namespace Analytics.Models.Evaluation;

/// <summary>One measured number of one model on one test period and group.</summary>
/// <param name="ModelId">Learner and hash.</param>
/// <param name="Period">The test period; for drift, the as-of period.</param>
/// <param name="Group"><c>all</c>; <c>sex:2</c>, <c>disability:yes</c>, <c>county:441502</c>; <c>visits:500</c>; <c>bin:01</c>; <c>feature:income_gap</c>.</param>
/// <param name="Metric">Such as <c>average_precision</c>.</param>
/// <param name="Value">The value; NaN where there is no verdict.</param>
/// <param name="Interval">Its 95 % interval; NaN where none was drawn.</param>
/// <param name="Rows">Rows behind it.</param>
/// <param name="Events">Events among them.</param>
public sealed record EvaluationRow(string ModelId, string Period, string Group, string Metric, double Value, Interval Interval, int Rows, int Events);
