namespace Analytics.Reports.VisitSheet;

/// <summary>What was promised at an earlier visit, in the words of the form that came back.</summary>
/// <param name="Made">Day of that visit.</param>
/// <param name="Words">What was promised.</param>
/// <param name="Due">By when, as written; empty when not said.</param>
/// <param name="Checked">Day of a later visit that says what became of it; null when none does.</param>
/// <param name="IsKept">What that visit says.</param>
public sealed record VisitPromise(DateOnly Made, string Words, string Due, DateOnly? Checked, bool IsKept);
