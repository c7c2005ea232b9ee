namespace Analytics.Sample.Life;

/// <summary>How a claimed exit is taken back.</summary>
internal enum ExitEnd
{
    None,
    Relapsed,
    Withdrawn,
}
