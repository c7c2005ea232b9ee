using Analytics.Sample.Places;

namespace Analytics.Sample.Life;

/// <summary>
/// True log income a head by quarter: a ramp that the help gives, a permanent part, an autoregressive part, season, illness, work and typhoons.
/// Nothing of it is exported.
/// </summary>
internal sealed class LatentIncome
{
    private const double StartYuan = 3150;
    private const double Margin = 0.15;
    private const double TyphoonChance = 0.10;
    private static readonly double[] Season = [-0.04, 0.0, 0.05, -0.01];
    private static readonly double[] TyphoonLoss = [0.05, 0.10, 0.30, 0.20];
    private readonly Map map;
    private readonly bool[,] typhoons;

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
    }

    /// <summary>Lives one quarter, from −4 on.</summary>
    public void Step(Household household, int quarter, Prng random)
    {
        var latent = household.Latent;
        latent.Drift = (0.8 * latent.Drift) + (0.06 * random.Normal());
        latent.Illness = random.Chance(Math.Min(0.4, 0.015 * latent.Frailty)) ? 1 : latent.Illness < 0.05 ? 0 : latent.Illness * 0.62;
        latent.HasJob = latent.HasJob ? !random.Chance(0.05) : random.Chance(0.25 + (0.2 * latent.Effort));
        if (household.Exit.End == ExitEnd.Relapsed && quarter == household.Exit.Ended - 1)
        {
            (latent.Illness, latent.Drift) = (1, -0.5);
        }

        var thin = 1 / (1 + Math.Exp(5 * (latent.Savings - 0.55)));
        var level = Ramp(household, quarter) + latent.Drift + Season[((quarter % 4) + 4) % 4]
            - (0.5 * latent.Illness * (1 - (0.5 * latent.Effort)) * (0.15 + (0.85 * thin)))
            - (latent.HasJob ? 0 : 0.08);
        if (quarter >= 0 && typhoons[map.Villages[household.Village].Town.Index, quarter])
        {
            level -= TyphoonLoss[latent.Crop] * (latent.HasLoan ? 1.6 : 1);
        }

        latent.Recent[((quarter % 4) + 4) % 4] = Math.Exp(level);
        if (quarter >= 0)
        {
            latent.AnnualByQuarter[quarter] = latent.AnnualPcYuan;
        }
    }

    private double Ramp(Household household, int quarter)
    {
        var latent = household.Latent;
        var start = Math.Log(StartYuan) + (0.5 * latent.Ability);
        var exit = household.Exit;
        if (exit.Year is not { } year)
        {
            return start + (0.03 * Math.Max(0, quarter));
        }

        var goal = Math.Log((double)map.LineYuan(year)) + Margin + (0.5 * latent.Ability);
        var from = Math.Max(0, household.Since);
        var to = Math.Max(from + 1, exit.Booked);
        if (quarter <= to)
        {
            return start + ((goal - start) * Math.Clamp((quarter - from + 1) / (double)(to - from + 1), 0, 1));
        }

        var fading = (0.01 + (0.08 * (1 - latent.Effort))) * Math.Min(1, (quarter - to) / 6.0);
        return goal + (0.02 * (quarter - to)) - fading;
    }
}
