namespace Analytics.Reports.Bulletin;

/// <summary>What the register says about a reviewed household.</summary>
public enum ReviewGroup
{
    /// <summary>未脱贫, and not listed for this year.</summary>
    Poor,

    /// <summary>预脱贫: listed to leave poverty this year.</summary>
    PreExit,

    /// <summary>登记脱贫.</summary>
    Exited,
}
