using Analytics.Sample.Life;
using Analytics.Sample.People;
using Analytics.Sample.Places;

namespace Analytics.Sample.Register;

/// <summary>
/// What the cadre writes down of the true income: with noise, rounded, under the identification line at first, and at a claimed
/// exit above the year's line, unless the exit is one that lacks income.
/// </summary>
internal sealed class IncomeRecorder(Map map, Story story)
{
    /// <summary>Part of the income that comes from each crop, beside what every farm brings.</summary>
    private static readonly double[] s_farm = [0, 0.08, 0.32, 0.20];

    private const double NudgeBand = 0.10;
    private const double ClaimCushion = 0.25;
    private const double Cushion = 0.36;
    private const double MissingChance = 0.05;
    private const double NearLine = 1.35;

    public void Record(Household household, int quarter, Prng random)
    {
        var exit = household.Exit;
        var isFirst = quarter == household.OnSince;
        var isClaim = quarter == exit.Booked || quarter == exit.Seen || (exit.SecondYear is { } second && quarter == Horizon.FourthQuarterOf(second));
        var isDue = isFirst || isClaim || household.Watch.HasChanged || quarter % 2 != 0;
        if (household.Income is { } kept && !isDue && kept.People == household.Members.Count)
        {
            return;
        }

        var reported = Measure(household, random);
        var line = (double)map.LineYuan(Horizon.YearOf(quarter));
        var identification = (double)(map.IdentificationLineYuan * map.PriceLevel(Horizon.YearOf(quarter)));
        if (isFirst && quarter == household.Since)
        {
            reported = household.IsAboveLineAtStart
                ? identification * (1.03 + (0.3 * random.Unit()))
                : Math.Min(reported, identification * (0.6 + (0.38 * random.Unit())));
        }
        else if (quarter >= exit.Booked && exit.Fault == ExitFault.IncomeBelowLine)
        {
            reported = Math.Min(reported, line * (0.75 + (0.22 * random.Unit())));
        }
        else if (isClaim)
        {
            reported = Math.Max(reported, line * (1.003 + (ClaimCushion * random.Unit())));
        }
        else if (household.Watch.IsRecognised)
        {
            reported = Math.Min(reported, (double)map.LineYuan(Math.Max(Horizon.YearOf(0), Horizon.YearOf(quarter) - 1)) * (0.62 + (0.28 * random.Unit())));
        }
        else if (quarter >= exit.Booked && reported < line)
        {
            reported = OverTheLine(household, reported, line, random);
        }

        var people = household.Members.Count;
        var step = household.Code % 3 == 0 ? 100 : 10;
        var disposable = (int)Math.Ceiling(reported * people / step) * step;
        household.HidesSources = !household.IsAnchor && random.Chance(
            MissingChance * story.MissingScale * (1 + (map.Villages[household.Village].Town.Index % 3 == 0 ? 1.2 : 0) + (reported < line * NearLine ? 0.6 : 0)));
        household.Income = Compose(household, quarter, disposable, random);
    }

    private double Measure(Household household, Prng random) => household.Latent.AnnualPcYuan * Math.Exp(story.IncomeNoise * random.Normal());

    /// <summary>
    /// A figure under the line that no recognised fall explains does not stand: just under it, it is nudged over; else it is measured again, and
    /// what is still under is written as safely over.
    /// </summary>
    private double OverTheLine(Household household, double reported, double line, Prng random)
    {
        if (reported > line * (1 - NudgeBand) && random.Chance(story.NudgeChance))
        {
            return line * (1.002 + (0.03 * random.Unit()));
        }

        return Math.Max(Measure(household, random), line * (1.002 + (Cushion * random.Unit())));
    }

    private static IncomeStatement Compose(Household household, int quarter, int disposable, Prng random)
    {
        var day = SampleQuarter.At(quarter).End;
        var members = household.Members;
        var elders = members.Count(person => person.HasPension && person.AgeAt(day) >= 60);
        var receivers = members.Count(person => person.IsInDibao);
        var statement = new IncomeStatement
        {
            People = members.Count,
            Pension = Math.Min(elders * 1440, disposable / 5),
            Dibao = Share(disposable, 0.30 * random.Unit() * receivers / members.Count) + (receivers > 0 ? 12 : 0),
            Wubao = Welfare.IsWubaoPaid(household, quarter) ? Share(disposable, 0.45 + (0.2 * random.Unit())) : 0,
            BirthControlGrant = household.Code % 9 == 0 ? Math.Min(960, disposable / 20) : 0,
            Eco = random.Chance(0.3) ? Math.Min(10 * random.Between(5, 40), disposable / 20) : 0,
            MedicalReimbursed = household.Latent.KnownIllness > 0.2 ? Share(disposable, Math.Min(Welfare.IsWubaoPaid(household, quarter) ? 0.05 : 0.25, 0.10 * household.Latent.KnownIllness * Math.Exp(0.4 * random.Normal()))) : 0,
            MedicalAid = household.Latent.KnownIllness > 0.5 ? Share(disposable, 0.03 * random.Unit()) : 0,
            SocialSecurityCost = 120 * members.Count(person => person.HasPension && person.AgeAt(day) is >= 16 and < 60),
            SupportCost = random.Chance(0.05) ? 10 * random.Between(10, 60) : 0,
            OtherTransferCost = random.Chance(0.1) ? 10 * random.Between(2, 30) : 0,
        };
        var rest = disposable - statement.Transfer + statement.TransferCost;
        var hasLabour = members.Exists(person => person.CanWork(day));
        var aid = LatentIncome.Aid(household, household.Latent, quarter);
        var (wages, farm, help) = (household.Latent.KnowsNoJob ? 0.45 : 1, 0.10 + (0.05 * (household.Code % 3)) + s_farm[household.Latent.Crop], 0.35 * aid * Math.Exp(0.2 * random.Normal()));
        var shares = hasLabour ? wages + farm + help : farm + 3;
        var net = Share(rest, farm / shares);
        var cost = Share(net, 0.4 * random.Unit());
        var property = Share(rest, Math.Min(0.06, 0.015 * household.Latent.Savings * Math.Exp(0.35 * random.Normal())));
        var given = hasLabour ? Share(rest, help / shares) : 0;
        var remaining = rest - net - property - given;
        return statement with
        {
            Business = net + cost,
            BusinessCost = cost,
            Property = property,
            Wage = hasLabour ? remaining : 0,
            OtherTransfer = hasLabour ? given : remaining,
        };
    }

    private static int Share(int yuan, double share) => (int)(yuan * share);
}
