using Analytics.Sample.Places;

namespace Analytics.Sample.Life;

/// <summary>
/// True log income a head by quarter: a ramp that the help gives, a permanent part, an autoregressive part, season, illness, work, typhoons, and
/// help that fades after the exit. Nothing of it is exported.
/// </summary>
internal sealed class LatentIncome
{
    private const double StartYuan = 3150;

    /// <summary>Mean log income over the line at the exit.</summary>
    private const double Margin = 0.66;

    /// <summary>What a household with one earner at most and no guarantee stands lower once its help has ended.</summary>
    private const double DependentLoss = 0.12;

    private const double DriftSpread = 0.15;
    private const double IllnessChance = 0.038;

    /// <summary>Growth a quarter after the exit: that of the line.</summary>
    private const double Growth = 0.0169;

    private const int YearBefore = 3;
    private const double TyphoonChance = 0.10;
    private static readonly double[] Season = [-0.04, 0.0, 0.05, -0.01];
    private static readonly double[] TyphoonLoss = [0.05, 0.10, 0.35, 0.20];
    private readonly Map map;
    private readonly bool[,] typhoons;
    private readonly double[] villages;

    public LatentIncome(Map map, int seed)
    {
        this.map = map;
        typhoons = new bool[map.Towns.Count, Horizon.Count];
        var random = Prng.For(seed, RandomStream.Weather);
        for (var town = 0; town < map.Towns.Count; town++)
        {
            for (var quarter = 2; quarter < Horizon.Count; quarter += 4)
            {
                typhoons[town, quarter] = random.Chance(TyphoonChance);
            }
        }

        var places = Prng.For(seed, RandomStream.VillageEffects);
        var towns = map.Towns.Select(_ => 0.10 * places.Normal()).ToArray();
        villages = [.. map.Villages.Select(village => towns[village.Town.Index] + (0.12 * places.Normal()))];
    }

    /// <summary>Whether a typhoon strikes a town in a quarter.</summary>
    public bool HasTyphoon(int town, int quarter) => quarter >= 0 && typhoons[town, quarter];

    /// <summary>What bears on a household's income now.</summary>
    public Circumstances CircumstancesOf(Household household, int quarter) =>
        Circumstances.Of(household, map.Villages[household.Village].Town.Index, villages[household.Village], quarter);

    /// <summary>Lives one quarter, from −4 on.</summary>
    public void Step(Household household, int quarter, Prng random, double lateChance)
    {
        var latent = household.Latent;
        var now = CircumstancesOf(household, quarter);
        var (illness, hasJob) = (latent.Illness, latent.HasJob);
        Advance(household, latent, now, quarter, HasTyphoon(now.Town, quarter), random);
        latent.KnownIllness = random.Chance(lateChance) ? illness : latent.Illness;
        latent.KnowsNoJob = now.HasWork && !(random.Chance(lateChance) ? hasJob : latent.HasJob);
        if (quarter >= 0)
        {
            latent.AnnualByQuarter[quarter] = latent.AnnualPcYuan;
        }
    }

    /// <summary>Draws the next quarter of a state, lived or imagined.</summary>
    public void Advance(Household household, LatentState latent, in Circumstances now, int quarter, bool isTyphoon, Prng random)
    {
        var season = ((quarter % 4) + 4) % 4;
        latent.Drift = (0.8 * latent.Drift) + (DriftSpread * random.Normal());
        var illnessChance = IllnessChance * latent.Frailty * (1 + (0.8 * now.Chronic) + (0.03 * Math.Max(now.HeadAge - 50, 0)));
        latent.Illness = random.Chance(Math.Min(0.5, illnessChance)) ? 1 : latent.Illness < 0.05 ? 0 : latent.Illness * 0.62;
        latent.HasJob = latent.HasJob
            ? !random.Chance(0.05 + (now.SchoolYears < 6 ? 0.06 : 0) + (latent.Crop == 0 ? 0.03 : 0))
            : random.Chance(0.30 + (0.2 * latent.Effort));
        var thin = 1 / (1 + Math.Exp(5 * (latent.Savings - 0.55)));
        var level = Ramp(household, now.Structure, quarter) + latent.Drift + Season[season]
            - (1.5 * latent.Illness * (1 - (0.5 * latent.Effort)) * (0.15 + (0.85 * thin)) * (now.IsInDibao ? 0.8 : 1.3))
            - (now.HasWork && !latent.HasJob ? now.Labour <= 1 ? 1.10 : 0.25 : 0)
            - (isTyphoon ? TyphoonLoss[latent.Crop] * (latent.HasLoan ? 2.6 : 1) : 0)
            - (now.IsDependent ? DependentLoss : 0) + ((now.IsDependent ? 0.52 : 0.05) * Aid(household, latent, quarter));
        latent.Recent[season] = Math.Exp(level);
    }

    /// <summary>Share of the help still given: all of it until the exit and under monitoring, then fading, slower where the help is good.</summary>
    public static double Aid(Household household, LatentState latent, int quarter)
    {
        var since = quarter - (double)household.Exit.Booked;
        return since <= 0 || household.Watch.IsRecognised ? 1 : Math.Max(0, 1 - (since / (0.5 + (1.5 * latent.Effort))));
    }

    private double Ramp(Household household, double structure, int quarter)
    {
        var start = Math.Log(StartYuan) + (0.5 * structure);
        var exit = household.Exit;
        if (exit.Year is not { } year)
        {
            return start + (0.03 * Math.Max(0, quarter));
        }

        var goal = Math.Log((double)map.LineYuan(year)) + Margin + structure;
        var from = Math.Max(0, household.Since);
        var to = Math.Max(from + 1, exit.Booked - YearBefore); // the income of a whole year is over the line when the exit is claimed
        return quarter <= to
            ? start + ((goal - start) * Math.Clamp((quarter - from + 1) / (double)(to - from + 1), 0, 1))
            : goal + (Growth * (quarter - to));
    }
}
