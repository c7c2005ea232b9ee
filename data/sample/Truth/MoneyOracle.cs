using System.Numerics;
using System.Runtime.InteropServices;
using Analytics.Sample.Life;
using Analytics.Sample.Money;
using Analytics.Sample.Places;

namespace Analytics.Sample.Truth;

/// <summary>
/// Works out figures and leads on money from the rows that the program must accept: benefits and loans cluster by cluster, what the
/// household projects add to the banks' books and the shares of money at the end.
/// </summary>
internal sealed class MoneyOracle(Map map, FigureTable figures, MoneyFindings findings, int first, int last)
{
    private const string City = "441500";
    private const decimal LoanLimitYuan = 50_000;
    private const int LoanLimitMonths = 36;
    private readonly VillagePeople people = new(map.Villages.Count);
    private readonly List<SheetLoan> sheetLoans = [];
    private readonly int[] sheetQuarters = new int[map.Villages.Count]; // a bit for each quarter whose list names the village

    /// <summary>People of the accepted rows, by village and quarter.</summary>
    public VillagePeople People => people;

    /// <summary>Judges a cluster; <paramref name="money"/> is that of its households.</summary>
    public void Judge(IReadOnlyList<Timeline> timelines, IReadOnlyList<HouseholdMoney> money)
    {
        foreach (var timeline in timelines)
        {
            for (var quarter = first; quarter <= last; quarter++)
            {
                if (timeline.At(quarter) is { } seen)
                {
                    people.Add(seen.Village, quarter, seen.People, seen.Snapshot.LabourCount >= 1);
                }
            }
        }

        new BenefitJudge(map, findings, first, last).Judge(timelines, [.. money.SelectMany(one => one.Benefits)]);
        var loans = money.SelectMany(one => one.Loans).ToList();
        for (var quarter = first; quarter <= last; quarter++)
        {
            foreach (var household in loans.Where(loan => loan.IsBooked && loan.Start <= quarter && quarter <= loan.LastListed)
                .GroupBy(loan => Home(timelines, loan.Borrower.Id, quarter)).Where(group => group.Key is not null))
            {
                AddLoans(household.Key!.At(quarter)!.Village, quarter, household.OrderBy(loan => loan.Date));
            }
        }

        foreach (var loan in loans)
        {
            Remember(loan, timelines);
        }

        foreach (var share in money.SelectMany(one => one.Shares).Where(share => share.Quarter >= first && share.Quarter <= last))
        {
            figures.Add("asset_income_yuan_ytd", share.Village, share.Quarter, share.PaidYuan);
            figures.Add("asset_income_paid_share", share.Village, share.Quarter, share.PaidYuan, share.DueYuan);
        }
    }

    /// <summary>Adds what only the household projects have; call once, after the last cluster.</summary>
    public void Close()
    {
        for (var quarter = first; quarter <= last; quarter++)
        {
            var listed = sheetLoans.Where(loan => IsListed(loan, quarter)).Select(loan => (loan.Household, loan.Date)).ToHashSet();
            foreach (var household in sheetLoans.Where(loan => (loan.Unbooked & (1 << quarter)) != 0 && listed.Contains((loan.Household, loan.Date))).GroupBy(loan => loan.Household))
            {
                var principal = 0m;
                foreach (var loan in household.OrderBy(loan => loan.Date))
                {
                    figures.Add("loan_balance_yuan", loan.Village, quarter, loan.PrincipalYuan);
                    principal += loan.PrincipalYuan;
                    Breach(principal > LoanLimitYuan, isOverTerm: false, loan.Village, quarter, loan.PrincipalYuan);
                }
            }
        }
    }

    /// <summary>The household that has a person in a quarter.</summary>
    internal static Timeline? Home(IReadOnlyList<Timeline> timelines, string id, int quarter) =>
        timelines.FirstOrDefault(timeline => timeline.At(quarter)?.Members.Any(member => member.Key == id) ?? false);

    private void AddLoans(int village, int quarter, IEnumerable<Loan> loans)
    {
        var principal = 0m;
        foreach (var loan in loans)
        {
            var balance = loan.BalanceYuan(quarter);
            figures.Add("loan_balance_yuan", village, quarter, balance);
            figures.Add("loan_overdue_yuan", village, quarter, loan.OverdueYuan(quarter));
            figures.Add("interest_subsidy_due_yuan", village, quarter, loan.SubsidyDueYuan(quarter));
            figures.Add("interest_subsidy_paid_share", village, quarter, loan.SubsidyPaidYuan(quarter), loan.SubsidyDueYuan(quarter));
            if (balance > 0)
            {
                principal += loan.PrincipalYuan;
                Breach(principal > LoanLimitYuan, loan.TermMonths > LoanLimitMonths, village, quarter, loan.PrincipalYuan);
            }
        }
    }

    private void Breach(bool isOverAmount, bool isOverTerm, int village, int quarter, decimal yuan)
    {
        figures.Add("loan_breach_count", village, quarter, isOverAmount || isOverTerm ? 1 : 0);
        foreach (var rule in (string[])[.. isOverAmount ? ["loan_over_amount"] : Array.Empty<string>(), .. isOverTerm ? ["loan_over_term"] : Array.Empty<string>()])
        {
            findings.Add(rule, quarter, map.Villages[village].Code, yuan);
        }
    }

    /// <summary>Keeps a loan of the household projects, once for each village of its household. From the first book that has it on, the books alone speak of it.</summary>
    private void Remember(Loan loan, IReadOnlyList<Timeline> timelines)
    {
        var own = timelines.First(timeline => ReferenceEquals(timeline.Household, loan.Household));
        var quarters = Enumerable.Range(first, last - first + 1).ToList();
        var listed = quarters.Where(loan.IsInProjects).ToLookup(quarter => loan.Household.Snapshots[quarter]!.Village);
        var unbooked = quarters.TakeWhile(quarter => !IsInBook(loan, own, timelines, quarter)).Where(quarter => own.At(quarter) is not null).ToLookup(quarter => own.At(quarter)!.Village);
        foreach (var village in listed.Count == 0 ? [] : listed.Concat(unbooked).Select(quarters => quarters.Key).Distinct())
        {
            sheetQuarters[village] |= Bits(listed[village]);
            sheetLoans.Add(new SheetLoan(loan.Household.Code, loan.Date, loan.PrincipalYuan, village, Bits(listed[village]), Bits(unbooked[village])));
        }
    }

    private static bool IsInBook(Loan loan, Timeline own, IReadOnlyList<Timeline> timelines, int quarter) =>
        loan.IsBooked && loan.Start <= quarter && quarter <= loan.LastListed && ReferenceEquals(Home(timelines, loan.Borrower.Id, quarter), own);

    private static int Bits(IEnumerable<int> quarters) => quarters.Aggregate(0, (bits, quarter) => bits | (1 << quarter));

    /// <summary>Whether the latest list of the village has the loan.</summary>
    private bool IsListed(SheetLoan loan, int quarter)
    {
        var lists = sheetQuarters[loan.Village] & ((2 << quarter) - 1);
        return lists != 0 && (loan.Listed & (1 << BitOperations.Log2((uint)lists))) != 0;
    }

    /// <summary>A loan in a village of its household. All are kept until the end, so they are small; the loan itself would keep the household in memory.</summary>
    /// <param name="Household">户码.</param>
    /// <param name="Date">Of the loan; a household has one of a date.</param>
    /// <param name="PrincipalYuan">Of the loan.</param>
    /// <param name="Village">Village index.</param>
    /// <param name="Listed">A bit for each quarter whose household projects list it there.</param>
    /// <param name="Unbooked">A bit for each quarter that the household is there and no bank's book has the loan.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct SheetLoan(long Household, DateOnly Date, decimal PrincipalYuan, int Village, int Listed, int Unbooked);
}
