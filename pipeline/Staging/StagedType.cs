namespace Analytics.Pipeline.Staging;

/// <summary>Type of a staged column.</summary>
internal enum StagedType
{
    /// <summary>varchar.</summary>
    Text,

    /// <summary>integer.</summary>
    Whole,

    /// <summary>bigint.</summary>
    Big,

    /// <summary>boolean.</summary>
    Flag,

    /// <summary>date, held as day number.</summary>
    Day,

    /// <summary>decimal(14,2), held as whole hundredths.</summary>
    Hundredths,

    /// <summary>decimal(14,3), held as whole thousandths.</summary>
    Thousandths,
}
