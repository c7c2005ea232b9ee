using Analytics.Sample.Life;
using Analytics.Sample.Places;

namespace Analytics.Sample.Truth;

/// <summary>
/// Works out every answer in memory, household by household, from the rows that the program must accept. It shares nothing
/// with the program's SQL but the written definitions.
/// </summary>
internal sealed class Oracle
{
    private readonly Map map;
    private readonly int first;
    private readonly int last;
    private readonly ListTruth lists;
    private readonly Reviewer reviewer;
    private readonly AccountKeeper keeper;
    private readonly GuaranteeOracle guarantees;
    private readonly LeadOracle leads;

    public Oracle(Map map, int first, int last)
    {
        (this.map, this.first, this.last) = (map, first, last);
        lists = new ListTruth(map, first);
        reviewer = new Reviewer(map, lists);
        Figures = new FigureTable(map.Villages.Count, last + 1);
        Lists = new ListKeeper(map, Figures, lists, last);
        Accounts = new AccountTable(map.Villages.Count, last + 1);
        keeper = new AccountKeeper(Accounts, first);
        guarantees = new GuaranteeOracle(map, Figures, first, last);
        leads = new LeadOracle(map, first, last);
        foreach (var figure in CountFigures)
        {
            Figures.Add(figure, 0, first, 0);
        }
    }

    public FigureTable Figures { get; }

    public AccountTable Accounts { get; }

    /// <summary>Leads of the rules on schooling, housing and measures.</summary>
    public FigureTable Leads => leads.Leads;

    /// <summary>Register against the departments' lists.</summary>
    public ListKeeper Lists { get; }

    private static IReadOnlyList<string> CountFigures { get; } =
    [
        "registered_households", "registered_people", "poor_households", "poor_people", "pre_exit_people", "exited_people_q", "exited_people_ytd", "exited_people_cum",
        "exited_households_q", "exited_households_ytd", "exited_households_cum", "exit_withdrawn_people_cum", "verified_exited_people_ytd", "verified_exited_people_cum",
        "relapsed_people_ytd", "relapsed_people_cum", "net_exited_people_cum", "newly_identified_people_q", "removed_people_q", "natural_increase_people_q",
        "natural_decrease_people_q", "identified_above_line_households",
    ];

    /// <summary>Judges a cluster and adds it to the figures and accounts.</summary>
    /// <returns>The timelines of its households with their reviews by quarter.</returns>
    public IReadOnlyList<(Timeline Timeline, Review?[] Reviews)> Judge(Cluster cluster)
    {
        var judged = new List<(Timeline, Review?[])>(cluster.Households.Count);
        var timelines = cluster.Households.ConvertAll(household => new Timeline(household, first, last));
        lists.Begin(timelines, last);
        foreach (var timeline in timelines)
        {
            var reviews = new Review?[last + 1];
            for (var quarter = first; quarter <= last; quarter++)
            {
                reviews[quarter] = timeline.At(quarter) is { } seen ? reviewer.Judge(seen, quarter) : null;
            }

            AddStocks(timeline, reviews);
            AddClaims(timeline, reviews);
            guarantees.Add(timeline, reviews);
            leads.Add(timeline, reviews);
            judged.Add((timeline, reviews));
        }

        Lists.AddDibaoHouseholds(timelines);
        for (var quarter = first; quarter <= last; quarter++)
        {
            keeper.Book(timelines, quarter);
        }

        return judged;
    }

    /// <summary>Takes the flow figures from the accounts; call once, after the last cluster.</summary>
    public void Close()
    {
        guarantees.Close();
        leads.Close();
        for (var village = 0; village < map.Villages.Count; village++)
        {
            for (var quarter = first; quarter <= last; quarter++)
            {
                int People(Flow flow) => Accounts[village, quarter, Stock.Register, AccountTable.People, flow];
                Figures.Add("newly_identified_people_q", village, quarter, People(Flow.Identified));
                Figures.Add("removed_people_q", village, quarter, -People(Flow.Terminated) - People(Flow.Cancelled) - People(Flow.RemovedUnknown) - People(Flow.Merge));
                Figures.Add("natural_increase_people_q", village, quarter, People(Flow.NaturalIn));
                Figures.Add("natural_decrease_people_q", village, quarter, -People(Flow.NaturalOut));
            }
        }
    }

    private void AddStocks(Timeline timeline, Review?[] reviews)
    {
        var isAboveLine = false;
        var isFirst = true;
        for (var quarter = first; quarter <= last; quarter++)
        {
            if (timeline.At(quarter) is not { } seen || reviews[quarter] is not { } review)
            {
                continue;
            }

            var year = Horizon.YearOf(quarter);
            if (isFirst)
            {
                isAboveLine = review.DisposableYuan is { } yuan && yuan / map.PriceLevel(year) >= map.IdentificationLineYuan * seen.People;
                isFirst = false;
            }

            var (village, people) = (seen.Village, seen.People);
            Figures.Add("registered_households", village, quarter, 1);
            Figures.Add("registered_people", village, quarter, people);
            Figures.Add("identified_above_line_households", village, quarter, isAboveLine ? 1 : 0);
            Figures.Add($"cause_households_{timeline.Household.CauseCode}", village, quarter, 1);
            if (!timeline.IsExited(quarter))
            {
                Figures.Add("poor_households", village, quarter, 1);
                Figures.Add("poor_people", village, quarter, people);
                Figures.Add("pre_exit_people", village, quarter, seen.Snapshot.PlanYear == year ? people : 0);
            }

            Lists.Add(seen, quarter);
            AddIncome(village, quarter, people, review);
            AddShare("education_secured_share", village, quarter, review.Education);
            AddShare("medical_secured_share", village, quarter, review.Medical);
            AddShare("housing_secured_share", village, quarter, review.Housing);
            AddShare("water_secured_share", village, quarter, review.Water);
            AddShare("income_reached_share", village, quarter, review.Income);
        }
    }

    private void AddIncome(int village, int quarter, int people, Review review)
    {
        if (review.DisposableYuan is not { } yuan)
        {
            return;
        }

        var line = map.LineYuan(Horizon.YearOf(quarter));
        var lack = Math.Max(0, (line * people) - yuan);
        Figures.Add("income_pc_mean_yuan", village, quarter, yuan, people);
        Figures.Add("poverty_headcount", village, quarter, lack > 0 ? people : 0, people);
        Figures.Add("poverty_gap", village, quarter, lack / line, people);
        Figures.Add("poverty_gap_squared", village, quarter, lack * lack / (line * line * people), people);
    }

    private void AddShare(string figure, int village, int quarter, Verdict verdict)
    {
        Figures.Add(figure, village, quarter, verdict == Verdict.Pass ? 1 : 0, verdict is Verdict.Pass or Verdict.Fail ? 1 : 0);
    }

    private void AddClaims(Timeline timeline, Review?[] reviews)
    {
        foreach (var claim in timeline.Claims)
        {
            var reviewed = Array.FindIndex(reviews, review => review is not null);
            claim.IsVerified = reviews[Math.Max(claim.Booked, reviewed)]?.Overall == Verdict.Pass;
            if (claim.Booked >= first)
            {
                Figures.Add("exited_people_q", claim.Village, claim.Booked, claim.People);
                Figures.Add("exited_households_q", claim.Village, claim.Booked, 1);
            }

            Accumulate(claim, claim.Booked, "exited_people", claim.People);
            Accumulate(claim, claim.Booked, "exited_households", 1);
            Accumulate(claim, claim.Booked, "verified_exited_people", claim.IsVerified ? claim.People : 0);
            Stand(claim, claim.Booked, claim.People);
            if (claim.Ended is not { } ended)
            {
                continue;
            }

            Stand(claim, ended, -claim.People);
            if (claim.IsRelapsed)
            {
                Accumulate(claim, ended, "relapsed_people", claim.People);
            }
            else
            {
                for (var quarter = ended; quarter <= last; quarter++)
                {
                    Figures.Add("exit_withdrawn_people_cum", claim.Village, quarter, claim.People);
                }
            }
        }
    }

    private void Accumulate(Claim claim, int from, string figure, int value)
    {
        for (var quarter = Math.Max(first, from); quarter <= last; quarter++)
        {
            Figures.Add($"{figure}_cum", claim.Village, quarter, value);
            if (Horizon.YearOf(quarter) == Horizon.YearOf(from))
            {
                Figures.Add($"{figure}_ytd", claim.Village, quarter, value);
            }
        }
    }

    private void Stand(Claim claim, int from, int people)
    {
        for (var quarter = Math.Max(first, from); quarter <= last; quarter++)
        {
            Figures.Add("net_exited_people_cum", claim.Village, quarter, people);
        }
    }
}
