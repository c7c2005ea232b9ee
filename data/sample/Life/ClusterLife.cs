using Analytics.Sample.People;
using Analytics.Sample.Places;
using Analytics.Sample.Register;

namespace Analytics.Sample.Life;

/// <summary>Lives a cluster through all quarters and takes a snapshot of each quarter on the register.</summary>
internal sealed class ClusterLife(Map map, int seed, Story story, HouseholdMaker maker, PersonMaker people)
{
    private readonly Turns turns = new(maker, people);
    private readonly Demography demography = new(people);
    private readonly LatentIncome income = new(map, seed);
    private readonly IncomeRecorder recorder = new(map, story);

    /// <summary>Told of every household and quarter as lived, before the next quarter begins; null tells nobody.</summary>
    public Action<Household, int, LatentIncome>? Lived { get; init; }

    public void Live(Cluster cluster)
    {
        for (var quarter = -Horizon.WarmUp; quarter < Horizon.Count; quarter++)
        {
            if (quarter >= 0)
            {
                Change(cluster, quarter);
            }

            foreach (var household in cluster.Households)
            {
                income.Step(household, quarter, cluster.Random, story.LateChance);
                if (household.IsOn)
                {
                    Record(household, quarter, cluster.Random);
                    Lived?.Invoke(household, quarter, income);
                }
            }
        }
    }

    private void Change(Cluster cluster, int quarter)
    {
        foreach (var household in cluster.Households.Where(household => household.Since == quarter && !household.IsOn))
        {
            (household.IsOn, household.OnSince) = (true, quarter);
            if (household.IsNew)
            {
                household.Note(quarter, "新增");
            }
        }

        if (Turns.IsTurning(cluster, quarter))
        {
            turns.Apply(cluster, quarter);
            return;
        }

        foreach (var household in cluster.Households.Where(household => household.IsOn && household.OnSince < quarter))
        {
            demography.Step(household, quarter, cluster.Random);
        }
    }

    private void Record(Household household, int quarter, Prng random)
    {
        Welfare.Step(household, quarter, random);
        Watch(household, quarter, random);
        recorder.Record(household, quarter, random);
        household.Snapshots[quarter] = RegisterView.Take(household, quarter);
        var exit = household.Exit;
        if (quarter == exit.Seen || (exit.SecondYear is { } second && quarter == Horizon.FourthQuarterOf(second)))
        {
            household.Note(quarter, "脱贫");
        }

        if (quarter == exit.Ended && exit.End == ExitEnd.Relapsed)
        {
            household.Note(quarter, "返贫");
        }
    }

    /// <summary>Follows an exited household's true income; a fall that is recognised may end the exit as 返贫.</summary>
    private void Watch(Household household, int quarter, Prng random)
    {
        var exit = household.Exit;
        if (exit.SecondYear is { } second && quarter == Horizon.FourthQuarterOf(second))
        {
            household.Watch.Clear();
            return;
        }

        var isExited = quarter > exit.Seen && quarter > exit.Booked && exit.Fault != ExitFault.IncomeBelowLine && exit.SheetYear(quarter) is not null;
        household.Watch.Step(household.Latent.AnnualPcYuan, (double)map.LineYuan(Horizon.YearOf(quarter)), isExited, quarter, story, random);
        if (household.Watch is { IsRecognised: true, HasChanged: true } && exit is { CanRelapse: true, End: ExitEnd.None } && quarter > exit.Seen + 1 && FallWatch.IsBookedAsRelapse(random))
        {
            exit.TakeBack(ExitEnd.Relapsed, quarter, random.Chance(0.5) ? Horizon.YearOf(quarter + 1) : null);
        }
    }
}
