using System.Globalization;
using Analytics.Sample.Defects;
using Analytics.Sample.Exports;
using Analytics.Sample.Life;
using Analytics.Sample.Places;
using Analytics.Sample.Register;

namespace Analytics.Sample.Money;

/// <summary>
/// Draws the money of a household: benefits by what its snapshots show, a loan for those who borrow, shares for those without
/// labour in poor villages. Breaches of each rule are planted by quota. Only people whom the register shows by number are paid,
/// but for the planted strangers.
/// </summary>
internal sealed class MoneyDrawer(VillageKind[] kinds, int seed)
{
    private const string Industry = "产业奖补";
    private static readonly string[] Banks = ["样例农村信用社", "样例农业银行", "样例邮储银行"];
    private readonly Strangers strangers = new();
    private readonly Quota foreign = new(0.01);
    private readonly Quota doubled = new(0.01);
    private readonly Quota split = new(0.02);
    private readonly Quota overCap = new(0.02);
    private readonly Quota unregistered = new(0.01);
    private readonly Quota general = new(0.01);
    private readonly Quota soundHouse = new(0.004);
    private readonly Quota dead = new(0.2);
    private readonly Quota large = new(0.03);
    private readonly Quota twin = new(0.03);
    private readonly Quota longTerm = new(0.03);

    /// <summary>The money of a household that has lived through all quarters.</summary>
    public HouseholdMoney Draw(Household household)
    {
        var money = new HouseholdMoney();
        var random = Prng.For(seed, RandomStream.Money, household.Code);
        for (var quarter = 0; quarter < Horizon.Count; quarter++)
        {
            if (household.Snapshots[quarter] is { } snapshot)
            {
                DrawBenefits(money, snapshot, random);
                DrawShare(money, snapshot, random);
            }
        }

        DrawHouse(money, household, random);
        DrawDead(money, household);
        DrawOutsider(money, household, random);
        DrawLoan(money, household, Prng.For(seed, RandomStream.Money, household.Code, 1));
        return money;
    }

    private static MemberSnapshot? Known(MemberSnapshot member) =>
        member.Defect?.Effect is RowEffect.Rejected or RowEffect.IdVoid || member.Person is not { Twin: null, Shown: null } ? null : member;

    private static DateOnly MonthOf(int quarter, int month) => new(Horizon.YearOf(quarter), ((quarter % 4) * 3) + month, 15);

    private void DrawBenefits(HouseholdMoney money, HouseholdSnapshot snapshot, Prng random)
    {
        var (household, quarter) = (snapshot.Household, snapshot.Quarter);
        var pupil = snapshot.Members.FirstOrDefault(member => member.IsInSchool is true);
        if (quarter % 4 == 2 && pupil is not null && random.Chance(0.6))
        {
            Pay(money, snapshot, pupil, "教育生活费补助", 1, 1500);
        }

        if (!HouseholdMaker.HasLabour(household.Kind))
        {
            return;
        }

        if (quarter % 4 == 1 && random.Chance(0.25))
        {
            DrawIndustry(money, snapshot, random.Between(10, 39) * 100);
        }

        var worker = snapshot.Members.FirstOrDefault(member => member.WorkMonths > 0);
        if (quarter % 4 == 3 && worker is not null && random.Chance(0.25))
        {
            Pay(money, snapshot, worker, "务工补贴", random.Between(1, 3), 600);
        }
    }

    private void DrawIndustry(HouseholdMoney money, HouseholdSnapshot snapshot, int yuan)
    {
        if (split.Take())
        {
            Pay(money, snapshot, snapshot.Members[0], Industry, 1, 4800);
            Pay(money, snapshot, snapshot.Members[0], Industry, 2, 4600);
            return;
        }

        Pay(money, snapshot, snapshot.Members[0], Industry, 2, overCap.Take() ? 6600 : yuan);
    }

    private void Pay(HouseholdMoney money, HouseholdSnapshot snapshot, MemberSnapshot member, string item, int month, int yuan)
    {
        if (Known(member) is null)
        {
            return;
        }

        var account = foreign.Take() ? "62990" + member.Person.Id[4..17] + "8" : HouseholdNumbers.Account(snapshot.Household);
        money.Benefits.Add(new Benefit(
            snapshot.Household, snapshot.Quarter, member.Person.Name, member.Person.Id, item, MonthOf(snapshot.Quarter, month), yuan, account, doubled.Take() ? 2 : 1));
    }

    /// <summary>The subsidy of the quarter in which a dangerous house becomes safe; planted ones of houses that were always safe.</summary>
    private void DrawHouse(HouseholdMoney money, Household household, Prng random)
    {
        var snapshots = household.Snapshots;
        var quarter = Enumerable.Range(1, Horizon.LastIndex).FirstOrDefault(at => snapshots[at]?.IsDangerousHouse is false && snapshots[at - 1]?.IsDangerousHouse is true);
        if (quarter > 0)
        {
            Pay(money, snapshots[quarter]!, snapshots[quarter]!.Members[0], "危房改造补助", random.Between(1, 3), 40000);
            return;
        }

        var isSound = Array.TrueForAll(snapshots, snapshot => snapshot?.IsDangerousHouse is not true) && snapshots[5]?.IsDangerousHouse is false;
        if (soundHouse.Take(isSound))
        {
            Pay(money, snapshots[5]!, snapshots[5]!.Members[0], "危房改造补助", 3, 40000);
        }
    }

    /// <summary>People on no register: money for the poor is a breach, a pension is not.</summary>
    private void DrawOutsider(HouseholdMoney money, Household household, Prng random)
    {
        var quarter = random.Between(0, Horizon.LastIndex);
        foreach (var (quota, item, yuan) in ((Quota, string, int)[])[(unregistered, Industry, 2200), (general, "城乡居民养老金", 480)])
        {
            if (quota.Take())
            {
                var (name, id) = strangers.Next(random);
                money.Benefits.Add(new Benefit(null, quarter, name, id, item, MonthOf(quarter, 3), yuan, "62991" + id[4..18].Replace('X', '0')));
            }
        }
    }

    /// <summary>A pension in the quarter after a death.</summary>
    private void DrawDead(HouseholdMoney money, Household household)
    {
        foreach (var (person, quarter) in household.Deaths)
        {
            if (dead.Take(quarter < Horizon.LastIndex && person is { Twin: null, Shown: null }))
            {
                money.Benefits.Add(new Benefit(household, quarter + 1, person.Name, person.Id, "城乡居民养老金", MonthOf(quarter + 1, 2), 480, HouseholdNumbers.Account(household)));
            }
        }
    }

    private void DrawShare(HouseholdMoney money, HouseholdSnapshot snapshot, Prng random)
    {
        var household = snapshot.Household;
        if (snapshot.Quarter % 4 == 3 && kinds[snapshot.Village] != VillageKind.Scattered && !HouseholdMaker.HasLabour(household.Kind))
        {
            var due = random.Between(200, 600);
            var paid = random.Chance(0.06) ? 0 : due;
            money.Shares.Add(new AssetShare(snapshot.Quarter, snapshot.Village, snapshot.HeadName, snapshot.HeadId, due, paid));
        }
    }

    private void DrawLoan(HouseholdMoney money, Household household, Prng random)
    {
        var start = random.Between(1, 9);
        if (!household.Latent.HasLoan || !HouseholdMaker.HasLabour(household.Kind) || household.Snapshots[start] is not { } snapshot || snapshot.Members[0].Person is not { Twin: null, Shown: null })
        {
            return;
        }

        var term = longTerm.Take() ? 48 : random.Pick([12, 24, 36]);
        var isTwin = twin.Take(household.Snapshots[start + 1] is not null);
        var loan = new Loan
        {
            Household = household,
            Borrower = snapshot.Members[0].Person,
            Contract = string.Create(CultureInfo.InvariantCulture, $"XD{household.Code}01"),
            Bank = random.Pick(Banks),
            IsBooked = !random.Chance(0.15),
            Start = start,
            Date = MonthOf(start, random.Between(1, 3)),
            PrincipalYuan = isTwin ? 30000 : large.Take() ? 60000 : random.Between(10, 50) * 1000,
            TermMonths = term,
            IsOverdue = random.Chance(0.05),
        };
        money.Loans.Add(loan);
        if (isTwin)
        {
            money.Loans.Add(loan with { Contract = loan.Contract[..^2] + "02", Start = start + 1, Date = loan.Date.AddMonths(3) });
        }
    }
}
