using Analytics.Sample.Places;

namespace Analytics.Sample.Life;

/// <summary>
/// Gives every household its exit year so that the years' people come near the policy's targets, scaled to the city's size,
/// with faster and slower towns; and spreads the irregular exits evenly over the city.
/// </summary>
internal sealed class ExitPlanner
{
    private const double ExpectedSize = 3.34;
    private const double ReachedShare = 0.985;
    private static readonly int[] Years = [2016, 2017, 2018];
    private readonly double[] wanted;
    private readonly double[] given;
    private readonly double[] townSpeed;
    private readonly double expectedPeople;
    private readonly double townWeight;
    private readonly Quota early = new(0.04, 0.9);
    private readonly Quota late = new(0.05, 0.9);
    private readonly Quota lastYearLate = new(0.02);
    private readonly Quota veryLate = new(0.008, 0.8);
    private readonly Quota sheetOnly = new(0.01, 0.8);
    private readonly Quota slipped = new(0.02, 0.7);
    private readonly Quota withdrawn = new(0.012, 0.8);
    private readonly (ExitFault Fault, Quota Quota)[] faults =
    [
        (ExitFault.IncomeBelowLine, new Quota(0.04, 0.9)),
        (ExitFault.DangerousHouse, new Quota(0.025, 0.8)),
        (ExitFault.ChildOutOfSchool, new Quota(0.015, 0.7)),
        (ExitFault.MemberUninsured, new Quota(0.02, 0.6)),
        (ExitFault.SafetyNetMissing, new Quota(0.012, 0.5)),
    ];

    private double people;

    public ExitPlanner(Map map, int households, int seed)
    {
        const double RealHouseholds = 42255;
        expectedPeople = households * ExpectedSize;
        wanted = new double[Years.Length + 1];
        given = new double[Years.Length + 1];
        for (var index = 0; index < Years.Length; index++)
        {
            wanted[index] = map.Targets[Years[index]] * ReachedShare * households / RealHouseholds;
        }

        wanted[^1] = Math.Max(0, expectedPeople - wanted.Sum());
        townWeight = households / 400.0;
        var random = Prng.For(seed, RandomStream.TownEffects);
        townSpeed = [.. map.Towns.Select(_ => random.Normal())];
    }

    /// <summary>
    /// The story of a household that comes onto the register in a quarter. A year other than 0 is forced by its turn of life; a plain
    /// exit is regular: on time, in the fourth quarter, and standing.
    /// </summary>
    public ExitStory Plan(Prng random, int town, HouseholdKind kind, int size, int since, int year, bool isPlain)
    {
        people += size;
        var index = year == 0 ? Choose(random, town, since) : Array.IndexOf(Years, year);
        given[index] += size;
        if (index == Years.Length)
        {
            return new ExitStory { FirstPlanYear = random.Chance(0.5) ? 2019 : null };
        }

        year = Years[index];
        var fourth = Horizon.FourthQuarterOf(year);
        var fault = DrawFault(kind);
        if (isPlain)
        {
            return new ExitStory { Year = year, Seen = fourth, SeenInRoster = fourth, Fault = fault };
        }

        var seen = fourth;
        if (early.Take(since == 0 || since <= fourth - 4))
        {
            seen = fourth - random.Between(1, 3);
        }
        else if (year == Years[^1] ? lastYearLate.Take() : late.Take())
        {
            seen = fourth + 1;
        }
        else if (veryLate.Take(year != Years[^1]))
        {
            seen = fourth + 2;
        }

        var inRoster = sheetOnly.Take(seen == fourth && year != Years[^1]) ? seen + 1 : seen;
        var isWithdrawn = withdrawn.Take(inRoster == seen);
        var story = new ExitStory
        {
            Year = year,
            Seen = seen,
            SeenInRoster = inRoster,
            FirstPlanYear = slipped.Take(year > Years[0] && Horizon.YearOf(since) < year) ? year - 1 : null,
            Fault = fault,
            CanRelapse = inRoster == seen && !isWithdrawn,
        };
        if (isWithdrawn)
        {
            story.TakeBack(ExitEnd.Withdrawn, seen + random.Between(1, 3), null);
        }

        return story;
    }

    private int Choose(Prng random, int town, int since)
    {
        var done = people / expectedPeople;
        var best = Years.Length;
        var bestScore = double.MinValue;
        for (var index = 0; index <= Years.Length; index++)
        {
            if (index < Years.Length && Horizon.FourthQuarterOf(Years[index]) < since + 2)
            {
                continue;
            }

            var speed = index switch { 0 => townSpeed[town], 2 => -townSpeed[town], 3 => -0.2 * townSpeed[town], _ => 0 };
            var score = (done * wanted[index]) - given[index] + (speed * townWeight) + (4 * random.Normal());
            if (score > bestScore)
            {
                (best, bestScore) = (index, score);
            }
        }

        return best;
    }

    private ExitFault DrawFault(HouseholdKind kind)
    {
        foreach (var (fault, quota) in faults)
        {
            var fits = fault switch
            {
                ExitFault.IncomeBelowLine or ExitFault.ChildOutOfSchool => kind is HouseholdKind.LabourDibao or HouseholdKind.LabourPlain,
                ExitFault.SafetyNetMissing => kind is HouseholdKind.FrailDibao or HouseholdKind.Wubao,
                _ => true,
            };
            if (quota.Take(fits))
            {
                return fault;
            }
        }

        return ExitFault.None;
    }
}
