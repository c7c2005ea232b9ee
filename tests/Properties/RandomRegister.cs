using Analytics.Pipeline;
using Analytics.Tests.Warehouse;
using CsCheck;

namespace Analytics.Tests.Properties;

/// <summary>Any stream of register events, written down quarter by quarter as an office would export it.</summary>
internal static class RandomRegister
{
    public static readonly Quarter First = new(2016, 3);

    public const int Quarters = 5;

    private static readonly string[] s_villages = [SmallRegister.VillageA, SmallRegister.VillageB, SmallRegister.VillageC];

    private static readonly string[] s_events = ["A_NEW", "B_TERMINATION", "C_REVOKED", "SPLIT", "MERGE", "D_ADD", "E_CUT", "F_OUT", "G_RELAPSE"];

    /// <summary>Streams of up to 80 steps; a step that makes no sense in its place does nothing.</summary>
    public static Gen<Step[]> Steps { get; } = Gen.Select(Gen.Int[0, Quarters - 1], Gen.Enum<StepKind>(), Gen.Int[0, 30], Gen.Int[0, 30], (quarter, kind, a, b) => new Step(quarter, kind, a, b)).Array[20, 80];

    /// <summary>
    /// Writes a stream. Without restatement every village is covered in the first quarter and where somebody moves, so that no village tells its half
    /// of a move later, and an exit is of the year that first shows it.
    /// </summary>
    public static SmallRegister Write(Step[] steps, bool restates = true)
    {
        var register = new SmallRegister();
        List<Home> homes = [.. Enumerable.Range(0, 6).Select(i => new Home($"h{i}", i % 3, [$"p{i}a", $"p{i}b"]))];
        for (var index = 0; index < Quarters; index++)
        {
            var now = steps.Where(step => step.Quarter == index).ToList();
            foreach (var step in now)
            {
                Apply(homes, step, First.Plus(index));
            }

            WriteQuarter(register, homes, now, First.Plus(index), restates, isFirst: index == 0);
        }

        return register;
    }

    private static void Apply(List<Home> homes, Step step, Quarter quarter)
    {
        var home = homes[step.A % homes.Count];
        var other = homes[step.B % homes.Count];
        switch (step.Kind)
        {
            case StepKind.Enter:
                homes.Add(new Home($"h{homes.Count}", step.A % 3, [.. Enumerable.Range(0, 1 + (step.B % 3)).Select(i => $"p{homes.Count}{(char)('a' + i)}")]));
                break;
            case StepKind.Leave:
                home.IsOn = !home.IsOn;
                break;
            case StepKind.Born:
                home.People.Add($"n{quarter.Index}x{step.A}x{step.B}x{home.People.Count}");
                break;
            case StepKind.Died when home.People.Count > 1:
                home.People.RemoveAt(step.B % home.People.Count);
                break;
            case StepKind.PersonMoves when home.IsOn && home.People.Count > 1 && !ReferenceEquals(home, other):
                other.People.Add(home.People[^1]);
                home.People.RemoveAt(home.People.Count - 1);
                break;
            case StepKind.HouseholdMoves:
                home.Village = step.B % 3;
                break;
            case StepKind.Exit:
                home.ExitYear ??= quarter.Year - (step.B % 2);
                break;
            case StepKind.ExitEnds:
                (home.ExitYear, home.IsExitShown, home.Status) = (null, false, step.B % 2 == 0 ? "3" : "null");
                break;
            case StepKind.Split when home.People.Count > 1:
                homes.Add(new Home($"h{homes.Count}", home.Village, [home.People[^1]]) { ExitYear = home.ExitYear });
                home.People.RemoveAt(home.People.Count - 1);
                break;
        }
    }

    private static void WriteQuarter(SmallRegister register, List<Home> homes, List<Step> steps, Quarter quarter, bool restates, bool isFirst)
    {
        var isWhole = !restates && (isFirst || steps.Exists(step => step.Kind is StepKind.PersonMoves or StepKind.HouseholdMoves));
        var skipped = steps.Where(step => !isWhole && step.Kind == StepKind.NotCovered).Select(step => step.A % 3).ToHashSet();
        var rejected = steps.Where(step => step.Kind == StepKind.Rejected).Select(step => (Code: $"h{step.A % homes.Count}", IsWhole: step.B % 2 == 0)).ToList();
        var repeated = steps.Where(step => step.Kind == StepKind.Repeated).Select(step => (Code: $"h{step.A % homes.Count}", IsEqual: step.B % 2 == 0)).ToList();
        for (var village = 0; village < s_villages.Length; village++)
        {
            var here = homes.Where(home => home.IsOn && home.Village == village && home.People.Count > 0).ToList();
            if (skipped.Contains(village) || (restates && here.Count == 0))
            {
                continue;
            }

            string[] anchor = restates ? [] : [$"z{village} z{village}"];
            register.Roster(quarter.ToString(), s_villages[village], [.. anchor, .. here.SelectMany(home => Rows(home, rejected, repeated, restates ? null : quarter.Year))]);
            foreach (var home in here.Where(home => rejected.Exists(reject => reject.Code == home.Code)))
            {
                register.Reject(home.Code, s_villages[village]);
            }
        }

        var events = steps.Where(step => step.Kind == StepKind.Event).Select(step => $"h{step.A % homes.Count} change_kind={s_events[step.B % s_events.Length]}").ToArray();
        register.Sheet("g_change", quarter.ToString(), s_villages[0], events);
    }

    private static IEnumerable<string> Rows(Home home, List<(string Code, bool IsWhole)> rejected, List<(string Code, bool IsEqual)> repeated, int? showYear)
    {
        if (rejected.Exists(reject => reject.Code == home.Code && reject.IsWhole))
        {
            yield break;
        }

        if (showYear is { } shown && home is { ExitYear: not null, IsExitShown: false })
        {
            (home.ExitYear, home.IsExitShown) = (shown, true);
        }

        var status = home.ExitYear is null ? home.Status : "null";
        var year = home.ExitYear is { } exited ? exited.ToString("D4", System.Globalization.CultureInfo.InvariantCulture) : "null";
        var people = rejected.Exists(reject => reject.Code == home.Code) ? home.People.Skip(1) : home.People;
        foreach (var person in people)
        {
            yield return $"{home.Code} {person} exit_year={year} tuopin_status={status} household_size={home.People.Count}";
        }

        foreach (var repeat in repeated.Where(repeat => repeat.Code == home.Code).Take(1))
        {
            yield return $"{home.Code} {home.People[^1]} exit_year={year} tuopin_status={status} household_size={home.People.Count}{(repeat.IsEqual ? string.Empty : " labor=04")}";
        }
    }

    private sealed class Home(string code, int village, List<string> people)
    {
        public string Code { get; } = code;

        public int Village { get; set; } = village;

        public List<string> People { get; } = people;

        public bool IsOn { get; set; } = true;

        public int? ExitYear { get; set; }

        public bool IsExitShown { get; set; }

        public string Status { get; set; } = "null";
    }
}
