using Analytics.Sample.Life;
using Analytics.Sample.People;

namespace Analytics.Sample.Money;

/// <summary>A micro-credit of a household.</summary>
internal sealed record Loan
{
    private const decimal RateOfYear = 0.0435m;
    private const int MonthsPerQuarter = 3;

    public required Household Household { get; init; }

    public required Person Borrower { get; init; }

    public required string Contract { get; init; }

    public required string Bank { get; init; }

    /// <summary>Whether a bank's book has it; else only the household projects do.</summary>
    public required bool IsBooked { get; init; }

    /// <summary>Quarter in which it was lent.</summary>
    public required int Start { get; init; }

    public required DateOnly Date { get; init; }

    public required decimal PrincipalYuan { get; init; }

    public required int TermMonths { get; init; }

    /// <summary>Whether half of it stays unpaid when the term is over.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>Last quarter in which a book lists it: the one after its term.</summary>
    public int LastListed => IsOverdue ? Horizon.LastIndex : Start + (TermMonths / MonthsPerQuarter) + 1;

    /// <summary>What is owed at the end of a quarter: all in the first half of the term, then half of it.</summary>
    public decimal BalanceYuan(int quarter)
    {
        var months = (quarter - Start) * MonthsPerQuarter;
        return months * 2 < TermMonths ? PrincipalYuan : months < TermMonths || IsOverdue ? PrincipalYuan / 2 : 0;
    }

    public decimal OverdueYuan(int quarter) => IsOverdue && (quarter - Start) * MonthsPerQuarter >= TermMonths ? PrincipalYuan / 2 : 0;

    /// <summary>Whether the household projects of a fourth quarter list it: while something is owed and the household is on the register.</summary>
    public bool IsInProjects(int quarter) => quarter % 4 == 3 && quarter >= Start && BalanceYuan(quarter) > 0 && Household.Snapshots[quarter] is not null;

    /// <summary>Interest subsidy due so far.</summary>
    public decimal SubsidyDueYuan(int quarter) =>
        decimal.Round(PrincipalYuan * RateOfYear * Math.Min(quarter - Start, TermMonths / MonthsPerQuarter) / 4, 2, MidpointRounding.AwayFromZero);

    /// <summary>Interest subsidy paid so far: a quarter late.</summary>
    public decimal SubsidyPaidYuan(int quarter) => quarter > Start ? SubsidyDueYuan(quarter - 1) : 0;
}
