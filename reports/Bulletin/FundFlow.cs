namespace Analytics.Reports.Bulletin;

/// <summary>Fiscal money of one use, or handed down by one treasury, up to the quarter.</summary>
/// <param name="IsUse">A use; else a treasury.</param>
/// <param name="Name">Its name.</param>
/// <param name="ArrivedYuan">Handed down.</param>
/// <param name="AllocatedYuan">Of it for named projects.</param>
/// <param name="PaidYuan">Put into projects.</param>
public sealed record FundFlow(bool IsUse, string Name, decimal ArrivedYuan, decimal AllocatedYuan, decimal PaidYuan);
