namespace Analytics.Sample;

/// <summary>What a generator is for, so that a new draw in one place moves nothing elsewhere.</summary>
internal enum RandomStream
{
    PoorVillages,
    VillageChoice,
    VillageSize,
    TownEffects,
    Cluster,
    Weather,
    VillageSheet,
    RowOrder,
    RosterDefects,
    SheetDefects,
    Money,
    Forgeries,
    Departments,
    ListDefects,
    Outsiders,
    Guarantees,
    VillageEffects,
    SoftLabels,
    Help,
    HelpRows,
    Promises,
}
