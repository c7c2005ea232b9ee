namespace Analytics.Sample.Life;

/// <summary>Why a claimed exit does not meet the criteria.</summary>
internal enum ExitFault
{
    None,
    IncomeBelowLine,
    DangerousHouse,
    ChildOutOfSchool,
    MemberUninsured,
    SafetyNetMissing,
}
