namespace Analytics.Sample.Money;

/// <summary>Money that one document hands down to one place.</summary>
/// <param name="Payer">province, shenzhen, city or county.</param>
/// <param name="Treasury">First part of its columns: 省财政资金, 地级市财政资金 or 县级财政资金.</param>
/// <param name="Document">文件号.</param>
/// <param name="Quarter">Quarter of its date.</param>
/// <param name="Date">下拨日期.</param>
/// <param name="Place">Where it goes.</param>
/// <param name="Yuan">Amount.</param>
/// <param name="IsStuck">Whether half of it stays unspent.</param>
/// <param name="Project">The project it is for; null where the document names none.</param>
internal sealed record Allocation(string Payer, string Treasury, string Document, int Quarter, DateOnly Date, FundPlace Place, decimal Yuan, bool IsStuck, FundProject? Project)
{
    /// <summary>余额 at the end of a quarter.</summary>
    public decimal BalanceYuan(int quarter) => (quarter - Quarter) switch
    {
        0 => decimal.Floor(Yuan * 0.7m),
        1 => decimal.Floor(Yuan / 2),
        _ => IsStuck ? decimal.Floor(Yuan / 2) : 0,
    };
}
