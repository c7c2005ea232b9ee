namespace Analytics.Tests.Properties;

internal enum StepKind
{
    Enter,
    Leave,
    Born,
    Died,
    PersonMoves,
    HouseholdMoves,
    Exit,
    ExitEnds,
    Split,
    Rejected,
    NotCovered,
    Event,
    Repeated,
}
