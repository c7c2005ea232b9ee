namespace Analytics.Sample.Guarantees;

/// <summary>What the program can make of a row of a sheet or list.</summary>
internal enum RowFate
{
    /// <summary>Not in the exported quarters.</summary>
    NotExported,

    /// <summary>Read and understood.</summary>
    Accepted,

    /// <summary>Read, but its ID number is void: it matches nobody.</summary>
    IdVoid,

    /// <summary>Rejected.</summary>
    Rejected,
}
