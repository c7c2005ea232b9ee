using Analytics.Sample.Life;
using Analytics.Sample.Register;

namespace Analytics.Sample.Guarantees;

/// <summary>What the housing lists have of a household's dwelling: mostly what is true, sometimes more than the register knows.</summary>
internal static class HousePlanner
{
    /// <summary>The register still calls the rebuilt house dangerous.</summary>
    private const double RegisterLagsShare = 0.04;

    /// <summary>Dangerous, but not the sole home.</summary>
    private const double OtherHouseShare = 0.03;

    /// <summary>The department grades as dangerous what the register calls safe.</summary>
    private const double MarkedSafeShare = 0.004;

    /// <summary>Neither the register nor the department knows.</summary>
    private const double UnknownToBothShare = 0.7;

    private const double PaidDirectShare = 0.93;

    /// <summary>Adds the rows of a second or fourth quarter, of 住房 and at the year's end of the ledger. 住房 drops a house a year after it is rebuilt; the ledger leaves out households of which two become one, so that a household has one row.</summary>
    public static void Plan(HouseholdSnapshot snapshot, bool isAlone, Prng random)
    {
        var household = snapshot.Household;
        if (snapshot.IsDangerousHouse is null && random.Chance(UnknownToBothShare))
        {
            return;
        }

        var grade = household.Code % 2 == 0 ? "C级" : "D级";
        var isLedger = isAlone && snapshot.Quarter % 4 == 3;
        var isSafe = Welfare.IsHouseSafe(household, snapshot.Quarter);
        if (!isSafe)
        {
            var progress = random.Chance(RegisterLagsShare) ? "已竣工" : random.Chance(0.4) ? "在建" : "未开工";
            household.Sheets.Add(new HouseRow(snapshot, grade, progress));
            if (isLedger && random.Chance(OtherHouseShare))
            {
                Head(snapshot).Add(new LedgerRow(snapshot, Head(snapshot), grade, IsOnlyHouse: false, "修缮加固", null, null, null));
            }
        }
        else if (household.HouseSafeFrom > 0)
        {
            if (snapshot.Quarter < GuaranteeRow.Validity || !Welfare.IsHouseSafe(household, snapshot.Quarter - GuaranteeRow.Validity))
            {
                household.Sheets.Add(new HouseRow(snapshot, grade, random.Chance(0.5) ? "已竣工" : "已验收"));
            }

            if (isLedger)
            {
                Head(snapshot).Add(Rebuilt(snapshot, grade, random));
            }
        }
        else if (snapshot.IsDangerousHouse is false && random.Chance(MarkedSafeShare))
        {
            household.Sheets.Add(new HouseRow(snapshot, "D级", "未开工"));
        }
    }

    private static LedgerRow Rebuilt(HouseholdSnapshot snapshot, string grade, Prng random)
    {
        var way = snapshot.Household.Kind == HouseholdKind.Wubao ? random.Pick(["入住敬老院", "老人公寓集中安置", "原址重建"]) : random.Pick(["原址重建", "异地新建", "修缮加固"]);
        var finished = new DateOnly(Horizon.YearOf(snapshot.Quarter), random.Between(3, 11), 15);
        return new LedgerRow(snapshot, Head(snapshot), grade, IsOnlyHouse: true, way, finished, grade == "D级" ? 40_000 : 20_000, random.Chance(PaidDirectShare));
    }

    private static People.Person Head(HouseholdSnapshot snapshot) => snapshot.Members[0].Person;
}
