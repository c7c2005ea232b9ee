namespace Analytics.Sample.Money;

/// <summary>A project of a village paid from poverty money.</summary>
internal sealed record FundProject
{
    public required int Village { get; init; }

    public required string Name { get; init; }

    /// <summary>项目类型.</summary>
    public required string Kind { get; init; }

    /// <summary>Quarter in which it starts, and from which the sheet shows it.</summary>
    public required int Start { get; init; }

    public required decimal PlannedYuan { get; init; }

    public required int Households { get; init; }

    public required int People { get; init; }

    /// <summary>Whether sector money pays it; else the three payers in 6 : 3 : 1.</summary>
    public bool IsSectorMoney { get; init; }

    /// <summary>Fiscal money put into a project of sector money against the rules.</summary>
    public decimal OffPurposeYuan { get; init; }

    public bool IsLate { get; init; }

    /// <summary>Whether the list of tenders has it.</summary>
    public bool IsTendered { get; init; }

    /// <summary>Whether it is of a size that must be tendered: 200万 yuan, since June 2018 400万.</summary>
    public bool MustBeTendered => PlannedYuan >= (StartDate < new DateOnly(2018, 6, 1) ? 2_000_000 : 4_000_000);

    public DateOnly StartDate => new(Life.Horizon.YearOf(Start), ((Start % 4) * 3) + 1, 10);

    /// <summary>Last day of the second quarter after the start.</summary>
    public DateOnly EndDate => SampleQuarter.At(Start + 2).End;

    public string Status(int quarter) => (quarter - Start) switch { < 2 => "在建", _ when IsLate => "在建", 2 => "已完工", _ => "已验收" };

    public decimal ActualYuan(int quarter) => (quarter - Start) switch
    {
        0 => decimal.Floor(PlannedYuan * 0.4m),
        1 => decimal.Floor(PlannedYuan * 0.75m),
        _ => IsLate ? decimal.Floor(PlannedYuan * 0.75m) : PlannedYuan,
    };

    /// <summary>Money of the three payers in it so far.</summary>
    public decimal FiscalYuan(int quarter) => IsSectorMoney ? OffPurposeYuan : ActualYuan(quarter);

    public decimal CityYuan(int quarter) => IsSectorMoney ? 0 : decimal.Floor(ActualYuan(quarter) * 0.1m);

    public decimal ShenzhenCityYuan(int quarter) => IsSectorMoney ? 0 : decimal.Floor(ActualYuan(quarter) * 0.25m);

    public decimal ShenzhenDistrictYuan(int quarter) => IsSectorMoney ? 0 : decimal.Floor(ActualYuan(quarter) * 0.05m);

    public decimal ProvinceYuan(int quarter) => FiscalYuan(quarter) - CityYuan(quarter) - ShenzhenCityYuan(quarter) - ShenzhenDistrictYuan(quarter);

    public decimal SectorYuan(int quarter) => ActualYuan(quarter) - FiscalYuan(quarter);
}
