namespace Analytics.Sample.Truth;

/// <summary>Outcome of a criterion.</summary>
internal enum Verdict
{
    NotApplicable,
    Pass,
    NoData,
    Fail,
}
