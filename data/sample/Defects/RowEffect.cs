namespace Analytics.Sample.Defects;

/// <summary>What a planted defect does to the truth.</summary>
internal enum RowEffect
{
    /// <summary>Nothing: the row is accepted as it was meant.</summary>
    None,

    /// <summary>The row is accepted, the person's ID is void.</summary>
    IdVoid,

    /// <summary>The row does not count.</summary>
    Rejected,
}
