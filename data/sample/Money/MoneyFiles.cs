using System.Globalization;
using Analytics.Sample.Defects;
using Analytics.Sample.Exports;
using Analytics.Sample.Life;
using Analytics.Sample.Places;

namespace Analytics.Sample.Money;

/// <summary>The lists of money by household, of all exported quarters, open at once.</summary>
internal sealed class MoneyFiles : IDisposable
{
    private static readonly string[] BenefitHeaders = ["姓名", "证件号码", "发放类别", "发放月份", "发放金额", "收款账号"];

    private static readonly string[] LoanHeaders =
    [
        "经办银行", "合同编号", "县", "镇", "村", "借款人姓名", "证件号码", "贷款金额（元）", "发放日期", "期限（月）", "到期日期", "年利率（%）", "贷款余额（元）", "逾期金额（元）",
        "贷款用途", "累计应贴息（元）", "累计已贴息（元）",
    ];

    private static readonly string[] ProjectLoanHeaders = ["市", "县", "镇", "村", "户码", "户主姓名", "贷款人姓名", "贷款开始时间", "贷款金额（万元）", "贷款利息（万元）"];

    private static readonly string[] ShareHeaders =
        ["县", "镇", "村", "资产名称", "资产类型", "持股对象", "持股户主姓名", "持股户主证件号码", "折股金额（元）", "分红日期", "应分红金额（元）", "实分红金额（元）"];

    private readonly Map map;
    private readonly int first;
    private readonly int last;
    private readonly MoneyDirt?[] benefitDirt = new MoneyDirt?[Horizon.Count];
    private readonly CsvFile?[] benefits = new CsvFile?[Horizon.Count];
    private readonly MoneySheet?[] loans = new MoneySheet?[Horizon.Count];
    private readonly MoneySheet?[] projectLoans = new MoneySheet?[Horizon.Count];
    private readonly MoneySheet?[] shares = new MoneySheet?[Horizon.Count];

    public MoneyFiles(string folder, Map map, SampleOptions options, DefectLog log, ExportCounts counts)
    {
        this.map = map;
        (first, last) = (options.FirstQuarter.Index, options.LastQuarter.Index);
        var isDirty = options.Dirt == DirtLevel.Real;
        MoneyDirt? Dirt(string[] headers, string broken, params MoneyHabit[] habits) => isDirty ? new MoneyDirt(headers, habits, MoneyHabit.NoNumber(broken)) : null;
        for (var quarter = first; quarter <= last; quarter++)
        {
            benefitDirt[quarter] = Dirt(BenefitHeaders, "发放金额", MoneyHabit.WideId("证件号码"), MoneyHabit.Unit("发放金额"));
            var count = counts.Add(quarter, "dept_subsidy", $"补贴发放（{Day(quarter)}）.csv");
            var shuffle = isDirty ? Prng.For(options.Seed, RandomStream.Money, -1, quarter) : null;
            benefits[quarter] = new CsvFile(new FileStream(Path.Combine(folder, count.File), FileMode.Create, FileAccess.Write), count, log, string.Join(',', BenefitHeaders), shuffle);
            MoneySheet Open(string layout, string title, string[] headers, MoneyDirt? dirt) =>
                new(folder, counts.Add(quarter, layout, $"{title}（{Day(quarter)}）.xlsx"), log, title, headers, dirt);
            loans[quarter] = Open("own_loan", "扶贫小额信贷台账", LoanHeaders, Dirt(LoanHeaders, "贷款金额（元）", MoneyHabit.WideId("证件号码"), MoneyHabit.Thousands("贷款金额（元）"), MoneyHabit.Date("发放日期"), MoneyHabit.Missing("贷款用途")));
            if (quarter % 4 == 3)
            {
                projectLoans[quarter] = Open("g_loan", "项目（户）金融", ProjectLoanHeaders, Dirt(ProjectLoanHeaders, "贷款金额（万元）", MoneyHabit.Date("贷款开始时间")));
                shares[quarter] = Open("own_asset_share", "资产收益分配表", ShareHeaders, Dirt(ShareHeaders, "实分红金额（元）", MoneyHabit.WideId("持股户主证件号码"), MoneyHabit.Label("持股对象", "农户", "户"), MoneyHabit.Date("分红日期")));
            }
        }
    }

    public void Write(HouseholdMoney money)
    {
        foreach (var benefit in money.Benefits.Where(benefit => benefit.Quarter >= first && benefit.Quarter <= last))
        {
            Write(benefit);
        }

        foreach (var loan in money.Loans)
        {
            for (var quarter = Math.Max(first, loan.Start); quarter <= Math.Min(last, loan.LastListed); quarter++)
            {
                Write(loan, quarter);
            }
        }

        foreach (var share in money.Shares.Where(share => share.Quarter >= first && share.Quarter <= last))
        {
            shares[share.Quarter]!.Write(
            [
                .. Place(share.Village), "光伏电站", "光伏", "农户", share.Name, share.Id, 5000, Iso(new DateOnly(Horizon.YearOf(share.Quarter), 12, 15)), share.DueYuan, share.PaidYuan,
            ]);
        }
    }

    public void Dispose()
    {
        foreach (var file in benefits.Cast<IDisposable?>().Concat(loans).Concat(projectLoans).Concat(shares))
        {
            file?.Dispose();
        }

        foreach (var list in (Array[])[benefits, loans, projectLoans, shares])
        {
            Array.Clear(list);
        }
    }

    private static string Day(int quarter) => FileDates.InName(FileDates.Taken(SampleQuarter.At(quarter)));

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(XlsxCell cell) => cell.Text ?? cell.Number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private void Write(Benefit benefit)
    {
        for (var copy = 0; copy < benefit.Copies; copy++)
        {
            XlsxCell[] cells = [benefit.Name, benefit.Id, benefit.Item, benefit.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture), benefit.Yuan, benefit.Account];
            var broken = benefitDirt[benefit.Quarter]?.Break(cells);
            Add(benefit.Quarter, cells, benefitDirt[benefit.Quarter]?.Damage(cells));
            if (broken is { } row)
            {
                Add(benefit.Quarter, row.Cells, row.Planted);
            }
        }
    }

    private void Add(int quarter, XlsxCell[] cells, IReadOnlyList<Planted>? planted) =>
        benefits[quarter]!.Add(RowBytes.Gbk.GetBytes(string.Join(',', cells.Select(Text))), planted);

    private void Write(Loan loan, int quarter)
    {
        var village = map.Villages[loan.Household.Snapshots[loan.Start]!.Village];
        if (loan.IsBooked)
        {
            loans[quarter]!.Write(
            [
                loan.Bank, loan.Contract, .. Place(village.Index), loan.Borrower.Name, loan.Borrower.Id, loan.PrincipalYuan, Iso(loan.Date), loan.TermMonths,
                Iso(loan.Date.AddMonths(loan.TermMonths)), 4.35m, loan.BalanceYuan(quarter), loan.OverdueYuan(quarter), XlsxCell.Blank, loan.SubsidyDueYuan(quarter), loan.SubsidyPaidYuan(quarter),
            ]);
        }

        if (projectLoans[quarter] is { } sheet && loan.IsInProjects(quarter))
        {
            var snapshot = loan.Household.Snapshots[quarter]!;
            sheet.Write(
            [
                map.CityName, .. Place(snapshot.Village), loan.Household.Code.ToString(CultureInfo.InvariantCulture), snapshot.HeadName, loan.Borrower.Name, Iso(loan.Date),
                loan.PrincipalYuan / 10_000, decimal.Round(loan.SubsidyDueYuan(quarter) / 10_000, 4),
            ]);
        }
    }

    private XlsxCell[] Place(int village)
    {
        var place = map.Villages[village];
        return [place.Town.CountyName, place.Town.Name, place.Name];
    }
}
