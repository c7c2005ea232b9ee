namespace Analytics.Sample.Life;

/// <summary>What the register does not know of a household, so that some criteria have no data.</summary>
internal enum RecordGap
{
    None,

    /// <summary>A52 is blank, A53 is not.</summary>
    TotalIncome,

    /// <summary>A52 and A53 are blank in fourth quarters; 收入明细 has the income.</summary>
    IncomeInSheetOnly,

    /// <summary>A52 and A53 are blank in fourth quarters, and 收入明细 has no row.</summary>
    AnyIncome,

    /// <summary>有劳动能力人数 is blank.</summary>
    LabourCount,

    /// <summary>贫困户人数 is one more than the rows.</summary>
    Size,

    /// <summary>A56 is blank.</summary>
    House,

    /// <summary>A member's insurance is blank.</summary>
    Insurance,

    /// <summary>A child's schooling is blank.</summary>
    Schooling,

    /// <summary>A18 is blank.</summary>
    HouseholdType,

    /// <summary>A34 is blank.</summary>
    Water,
}
