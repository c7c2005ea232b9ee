namespace Analytics.Sample.Life;

/// <summary>When a household is planned to leave poverty, claims to, and whether it stands. Quarters are counted from 2016Q1.</summary>
internal sealed class ExitStory
{
    public const int Never = int.MaxValue;

    /// <summary>脱贫年份; null when it never claims an exit.</summary>
    public int? Year { get; init; }

    /// <summary>Quarter whose files show the exit first.</summary>
    public int Seen { get; init; } = Never;

    /// <summary>Quarter from which the detail list shows it; until then only 脱贫明细 does.</summary>
    public int SeenInRoster { get; init; } = Never;

    /// <summary>Year planned at first; later than it the plan is <see cref="Year"/>.</summary>
    public int? FirstPlanYear { get; init; }

    public ExitFault Fault { get; init; }

    public ExitEnd End { get; private set; }

    /// <summary>First quarter in which the exit no longer shows.</summary>
    public int Ended { get; private set; } = Never;

    /// <summary>Year of a second exit after a relapse, first seen in its fourth quarter.</summary>
    public int? SecondYear { get; private set; }

    /// <summary>Whether a recognised fall may be booked as 返贫: no other irregularity meets it.</summary>
    public bool CanRelapse { get; init; }

    /// <summary>Quarter to which the exit is booked: its guarantees must hold from here.</summary>
    public int Booked => Year is not { } year ? Never : Horizon.YearOf(Seen) == year ? Seen : Horizon.FourthQuarterOf(year);

    /// <summary>脱贫年份 of the detail list in a quarter.</summary>
    public int? RosterYear(int quarter) => Shown(quarter, SeenInRoster);

    /// <summary>实际脱贫时间 of 脱贫明细 in a quarter.</summary>
    public int? SheetYear(int quarter) => Shown(quarter, Seen);

    /// <summary>计划脱贫时间 in a quarter.</summary>
    public int? PlanYear(int quarter)
    {
        if (SecondYear is { } second && quarter >= Ended)
        {
            return second;
        }

        return FirstPlanYear is { } first && Horizon.YearOf(quarter) <= first ? first : Year;
    }

    /// <summary>Takes the exit back from a quarter on.</summary>
    public void TakeBack(ExitEnd end, int quarter, int? secondYear) => (End, Ended, SecondYear) = (end, quarter, secondYear);

    private int? Shown(int quarter, int from)
    {
        if (SecondYear is { } second && quarter >= Horizon.FourthQuarterOf(second))
        {
            return second;
        }

        return quarter >= from && quarter < Ended ? Year : null;
    }
}
