using Analytics.Pipeline;

namespace Analytics.Tests.Reports;

/// <summary>The arithmetic of <see cref="HandMadeMart"/>: figures of a set of towns, each a sum over towns, so that every level adds up.</summary>
internal sealed class HandMadeFigures(IReadOnlyList<HandMadeTown> towns, Quarter quarter, IReadOnlyList<(int Year, decimal Share)> tasks)
{
    private readonly int year = quarter.Year;

    public IEnumerable<(string Figure, decimal? Numerator, decimal? Denominator)> All() => Stocks().Concat(Exits()).Concat(Guarantees());

    private IEnumerable<(string Figure, decimal? Numerator, decimal? Denominator)> Stocks()
    {
        var people = Sum(town => town.People);
        var poor = people - Sum(Net);
        yield return ("registered_people", people, null);
        yield return ("registered_people_in", Math.Floor(people * 0.6m), null);
        yield return ("registered_people_out", people - Math.Floor(people * 0.6m), null);
        yield return ("registered_households", Math.Floor(people / 3), null);
        yield return ("poor_people", poor, null);
        yield return ("poor_people_in", Math.Floor(poor * 0.55m), null);
        yield return ("poor_people_out", poor - Math.Floor(poor * 0.55m), null);
        yield return ("poor_households", Math.Floor(poor / 3), null);
    }

    private IEnumerable<(string Figure, decimal? Numerator, decimal? Denominator)> Exits()
    {
        var preExit = quarter.Number == 4 ? 0 : Sum(town => Math.Floor(Task(town, year) * 0.24m * (quarter.Number + 1)));
        var gap = Sum(TaskUpTo) - Sum(Net);
        var left = quarter.Number == 4 ? 4 : 4 - quarter.Number;
        yield return ("pre_exit_people", preExit, null);
        yield return ("pre_exit_people_in", Math.Floor(preExit * 0.6m), null);
        yield return ("pre_exit_people_out", preExit - Math.Floor(preExit * 0.6m), null);
        yield return ("exited_people_ytd", Sum(town => Exited(town, year)), null);
        yield return ("exited_people_ytd_in", Math.Floor(Sum(town => Exited(town, year)) * 0.5m), null);
        yield return ("exited_people_ytd_out", Sum(town => Exited(town, year)) - Math.Floor(Sum(town => Exited(town, year)) * 0.5m), null);
        yield return ("exited_people_cum", Sum(ExitedUpTo), null);
        yield return ("net_exited_people_cum", Sum(Net), null);
        yield return ("relapsed_people_ytd", Sum(Relapsed), null);
        yield return ("relapsed_people_cum", Sum(Relapsed), null);
        yield return ("exit_withdrawn_people_cum", 0, null);
        yield return ("verified_exited_people_ytd", Sum(town => Verified(town, year)), null);
        yield return ("verified_exited_people_cum", Sum(VerifiedUpTo), null);
        yield return ("exit_target_people_ytd", Sum(town => Task(town, year)), null);
        yield return ("exit_target_people_cum", Sum(TaskUpTo), null);
        yield return ("exit_completion_share_ytd", Sum(town => Exited(town, year)), Sum(town => Task(town, year)));
        yield return ("exit_completion_share_cum", Sum(Net), Sum(TaskUpTo));
        yield return ("verified_completion_share_ytd", Sum(town => Verified(town, year)), Sum(town => Task(town, year)));
        yield return ("verified_completion_share_cum", Sum(VerifiedUpTo), Sum(TaskUpTo));
        yield return ("exit_gap_people_cum", gap, null);
        yield return ("exit_required_people_per_quarter", Math.Ceiling(Math.Max(0, gap) / left), null);
    }

    private IEnumerable<(string Figure, decimal? Numerator, decimal? Denominator)> Guarantees()
    {
        var people = Sum(town => town.People);
        yield return ("income_pc_mean_yuan", 7000m * people, people);
        yield return ("income_pc_median_yuan", 6950, null);
        yield return ("income_reached_share", Math.Floor(people * (0.20m + (quarter.Index % 8 * 0.01m))), Math.Floor(people * 0.3m));
        yield return ("education_secured_share", Math.Floor(people * 0.98m), people);
        yield return ("medical_secured_share", Math.Floor(people * (0.95m + (quarter.Number * 0.002m))), people);
        yield return ("village_income_reached_share", towns.Count * 2, towns.Count * 3);
        yield return ("public_service_gap", towns.Count, towns.Count * 2);
        yield return ("village_verified_cum", quarter.Year < 2018 ? null : towns.Count, null);
        yield return ("housing_secured_share", Math.Floor(people * 0.97m), people);
    }

    private decimal Sum(Func<HandMadeTown, decimal> of) => towns.Sum(of);

    private decimal Task(HandMadeTown town, int of) => Math.Round(town.People * tasks.FirstOrDefault(task => task.Year == of).Share);

    private decimal TaskUpTo(HandMadeTown town) => SumOfYears(of => Task(town, of));

    private decimal Exited(HandMadeTown town, int of) => of < year || quarter.Number == 4
        ? Math.Min(Math.Floor(Task(town, of) * town.Done), town.People - tasks.Where(task => task.Year < of).Sum(task => Math.Floor(Task(town, task.Year) * town.Done)))
        : 0;

    private decimal Verified(HandMadeTown town, int of) => Math.Floor(Exited(town, of) * 0.9m);

    private decimal ExitedUpTo(HandMadeTown town) => SumOfYears(of => Exited(town, of));

    private decimal VerifiedUpTo(HandMadeTown town) => SumOfYears(of => Verified(town, of));

    private decimal Relapsed(HandMadeTown town) => Math.Floor(ExitedUpTo(town) / 200);

    private decimal Net(HandMadeTown town) => ExitedUpTo(town) - Relapsed(town);

    private decimal SumOfYears(Func<int, decimal> of) => tasks.Where(task => task.Year <= year).Sum(task => of(task.Year));
}
