namespace Analytics.Reports.Dashboard;

/// <summary>What the four bytes of a <see cref="PackedNumber"/> are.</summary>
internal enum PackedNumberForm
{
    /// <summary>Nothing: the number is null.</summary>
    None,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>Millionths.</summary>
    Millionths,

    /// <summary>Position in a list of numbers that are too large.</summary>
    Listed,
}
