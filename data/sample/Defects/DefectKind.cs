namespace Analytics.Sample.Defects;

/// <summary>What the program must do with a damaged row.</summary>
internal enum DefectKind
{
    /// <summary>Accept it after a repair.</summary>
    Repair,

    /// <summary>Accept it and note what is missing.</summary>
    Note,

    /// <summary>Reject it.</summary>
    Reject,

    /// <summary>Count it as a duplicate.</summary>
    Duplicate,

    /// <summary>Count it as blank.</summary>
    Blank,

    /// <summary>Count it as a total or a remark.</summary>
    Total,
}
