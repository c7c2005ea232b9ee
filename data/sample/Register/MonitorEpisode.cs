using Analytics.Sample.Life;
using Analytics.Sample.Places;

namespace Analytics.Sample.Register;

/// <summary>A time under monitoring against falling back: from the quarter that notices the risk to the one that finds it cleared.</summary>
/// <param name="Type">监测对象类型.</param>
/// <param name="HouseholdKind">户类型.</param>
/// <param name="Risk">致贫/返贫风险1.</param>
/// <param name="Identified">Quarter index.</param>
/// <param name="Cleared">Quarter index; null while the risk stands.</param>
internal sealed record MonitorEpisode(string Type, string HouseholdKind, string Risk, int Identified, int? Cleared)
{
    /// <summary>First quarter with lists: 2017Q1. Real lists date from 2020.</summary>
    public const int FirstList = 4;

    private const double NoticedBelow = 0.92;
    private const double ClearedAbove = 1.08;

    /// <summary>The episodes of a household: a recognised relapse, and incomes that sink towards the line after the exit.</summary>
    public static IReadOnlyList<MonitorEpisode> Of(Household household, Map map)
    {
        var exit = household.Exit;
        var risk = household.CauseCode switch { "01" => "因病", "02" => "因残", "08" => "因缺劳动力", "03" => "因学", _ => "其他" };
        List<MonitorEpisode> episodes = [];
        if (exit.End == ExitEnd.Relapsed && exit.Ended < Horizon.Count)
        {
            episodes.Add(new MonitorEpisode("返贫户", "返贫户", risk, exit.Ended, exit.SecondYear is { } year ? Horizon.FourthQuarterOf(year) : null));
        }
        else if (exit.Year is not null && exit.End == ExitEnd.None)
        {
            AddLowIncomes(household, map, risk, episodes);
        }

        return episodes;
    }

    /// <summary>Whether the list of a state shows it, and as what: null not at all, false as standing, true as cleared.</summary>
    public bool? ShownIn(int quarter) => quarter < Identified || quarter > Cleared ? null : quarter == Cleared;

    private static void AddLowIncomes(Household household, Map map, string risk, List<MonitorEpisode> episodes)
    {
        int? since = null;
        for (var quarter = Math.Max(FirstList, household.Exit.Booked + 1); quarter < Horizon.Count; quarter++)
        {
            if (household.Snapshots[quarter] is not { LabourCount: > 0 } snapshot)
            {
                continue;
            }

            var ratio = (double)snapshot.Income.DisposablePc(snapshot.Members.Count) / (double)map.LineYuan(Horizon.YearOf(quarter) - 1); // the line it passed, not the new year's
            if (since is null && ratio < NoticedBelow)
            {
                since = quarter;
            }
            else if (since is { } start && ratio > ClearedAbove)
            {
                episodes.Add(new MonitorEpisode("脱贫不稳定户", "脱贫户", risk, start, quarter));
                since = null;
            }
        }

        if (since is { } open)
        {
            episodes.Add(new MonitorEpisode("脱贫不稳定户", "脱贫户", risk, open, null));
        }
    }
}
