namespace Analytics.Sample.Forgeries;

/// <summary>How the cadres of a village invent exits. Each kind has a finding that must notice it.</summary>
internal enum ForgeryKind
{
    /// <summary>Every household reports the same income a head.</summary>
    CopiedIncomes,

    /// <summary>Incomes at the exit lie within a hundredth above the line.</summary>
    BunchedIncomes,

    /// <summary>Incomes are whole thousands.</summary>
    RoundIncomes,

    /// <summary>Income is far below the line until the quarter of the exit and above it in that quarter.</summary>
    IncomeLeap,

    /// <summary>Households exit that no list of the year named before.</summary>
    UnlistedExits,

    /// <summary>Households are removed and identified again half a year later.</summary>
    RemovedAndBack,

    /// <summary>A member disappears for the exit and half a year, so that income a head is higher.</summary>
    DroppedMembers,

    /// <summary>Exits whose income and house nobody wrote down.</summary>
    PaperExits,
}
