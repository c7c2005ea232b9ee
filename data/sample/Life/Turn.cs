namespace Analytics.Sample.Life;

/// <summary>The one structural event of a household's life, so that no two meet in one household.</summary>
internal enum Turn
{
    None,

    /// <summary>A grown child leaves with family and registers apart (拆户).</summary>
    Splits,

    /// <summary>A second household of the cluster joins the first (并户).</summary>
    TakesInHousehold,

    /// <summary>A person moves to the second household of the cluster, in another village.</summary>
    PersonMoves,

    /// <summary>A person moves to the second household of the cluster, in the same village.</summary>
    PersonMovesNextDoor,

    /// <summary>The household moves to another village.</summary>
    HouseholdMoves,

    /// <summary>清退, recorded as 终止.</summary>
    Terminated,

    /// <summary>终止 and identified again later.</summary>
    TerminatedAndBack,

    /// <summary>销户.</summary>
    Cancelled,

    /// <summary>Leaves the register without any event.</summary>
    Vanishes,
}
