using Analytics.Sample.Life;
using Analytics.Sample.People;
using Analytics.Sample.Places;

namespace Analytics.Sample.Register;

/// <summary>
/// What the cadre writes down of the true income: with noise, rounded, under the identification line at first, and at a claimed
/// exit above the year's line, unless the exit is one that lacks income.
/// </summary>
internal sealed class IncomeRecorder(Map map)
{
    private const double Noise = 0.08;
    private const double NudgeBand = 0.10;
    private const double NudgeChance = 0.6;

    public void Record(Household household, int quarter, Prng random)
    {
        var isFirst = quarter == household.OnSince;
        var isClaim = quarter == household.Exit.Booked || quarter == household.Exit.Seen;
        if (household.Income is { } kept && !isFirst && !isClaim && quarter % 2 == 0 && kept.People == household.Members.Count)
        {
            return;
        }

        var reported = household.Latent.AnnualPcYuan * Math.Exp(Noise * random.Normal());
        var line = (double)map.LineYuan(Horizon.YearOf(quarter));
        var identification = (double)(map.IdentificationLineYuan * map.PriceLevel(Horizon.YearOf(quarter)));
        if (isFirst && quarter == household.Since)
        {
            reported = household.IsAboveLineAtStart
                ? identification * (1.03 + (0.3 * random.Unit()))
                : Math.Min(reported, identification * (0.6 + (0.38 * random.Unit())));
        }
        else if (quarter >= household.Exit.Booked && household.Exit.Fault == ExitFault.IncomeBelowLine)
        {
            reported = Math.Min(reported, line * (0.75 + (0.22 * random.Unit())));
        }
        else if (isClaim)
        {
            reported = Math.Max(reported, line * (1.003 + (0.06 * random.Unit())));
        }
        else if (quarter >= household.Exit.Booked && reported < line && reported > line * (1 - NudgeBand) && random.Chance(NudgeChance))
        {
            reported = line * (1.002 + (0.03 * random.Unit()));
        }

        var people = household.Members.Count;
        var step = household.Code % 3 == 0 ? 100 : 10;
        var disposable = (int)Math.Ceiling(reported * people / step) * step;
        household.Income = Compose(household, quarter, disposable, random);
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
            MedicalReimbursed = household.Latent.Illness > 0.2 ? Share(disposable, 0.06 * random.Unit()) : 0,
            MedicalAid = household.Latent.Illness > 0.5 ? Share(disposable, 0.03 * random.Unit()) : 0,
            SocialSecurityCost = 120 * members.Count(person => person.HasPension && person.AgeAt(day) is >= 16 and < 60),
            SupportCost = random.Chance(0.05) ? 10 * random.Between(10, 60) : 0,
            OtherTransferCost = random.Chance(0.1) ? 10 * random.Between(2, 30) : 0,
        };
        var rest = disposable - statement.Transfer + statement.TransferCost;
        var hasLabour = members.Exists(person => person.CanWork(day));
        var net = Share(rest, hasLabour ? 0.15 + (0.3 * random.Unit()) : 0.1 * random.Unit());
        var cost = Share(net, 0.4 * random.Unit());
        var property = Share(rest, 0.04 * random.Unit());
        var remaining = rest - net - property;
        return statement with
        {
            Business = net + cost,
            BusinessCost = cost,
            Property = property,
            Wage = hasLabour ? remaining : 0,
            OtherTransfer = hasLabour ? 0 : remaining,
        };
    }

    private static int Share(int yuan, double share) => (int)(yuan * share);
}
