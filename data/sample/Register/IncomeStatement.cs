namespace Analytics.Sample.Register;

/// <summary>The income cells of a household in whole yuan a year; they add up to <see cref="Disposable"/> exactly.</summary>
internal sealed record IncomeStatement
{
    public int Wage { get; init; }

    public int Business { get; init; }

    public int Property { get; init; }

    public int BirthControlGrant { get; init; }

    public int Dibao { get; init; }

    public int Wubao { get; init; }

    public int Pension { get; init; }

    public int Eco { get; init; }

    public int OtherTransfer { get; init; }

    public int MedicalReimbursed { get; init; }

    public int MedicalAid { get; init; }

    public int BusinessCost { get; init; }

    public int IncomeTax { get; init; }

    public int SocialSecurityCost { get; init; }

    public int SupportCost { get; init; }

    public int OtherTransferCost { get; init; }

    /// <summary>Members the statement was made for.</summary>
    public int People { get; init; }

    public int Transfer => BirthControlGrant + Dibao + Wubao + Pension + Eco + OtherTransfer + MedicalReimbursed + MedicalAid;

    public int TransferCost => IncomeTax + SocialSecurityCost + SupportCost + OtherTransferCost;

    public int Total => Wage + Business + Property + Transfer;

    public int Expense => BusinessCost + TransferCost;

    public int Disposable => Total - Expense;

    /// <summary>A53: two decimals, half away from zero.</summary>
    public decimal DisposablePc(int people) => decimal.Round(Disposable / (decimal)people, 2, MidpointRounding.AwayFromZero);

    /// <summary>人均纯收入 of the national layout: only production costs are subtracted.</summary>
    public decimal NetPc(int people) => decimal.Round((Total - BusinessCost) / (decimal)people, 2, MidpointRounding.AwayFromZero);
}
