using Analytics.Sample.Guarantees;
using Analytics.Sample.Life;
using Analytics.Sample.People;
using Analytics.Sample.Places;
using Analytics.Sample.Register;

namespace Analytics.Sample.Truth;

/// <summary>Judges a household by Art. 3, from what the accepted rows show.</summary>
internal sealed class Reviewer(Map map, ListTruth lists)
{
    public Review Judge(SeenHousehold household, int quarter)
    {
        var snapshot = household.Snapshot;
        var line = map.LineYuan(Horizon.YearOf(quarter)) * household.People;
        var disposable = Disposable(household);
        var reached = disposable is not { } yuan ? Verdict.NoData : yuan >= line ? Verdict.Pass : Verdict.Fail;
        var (income, safetyNet) = snapshot.LabourCount switch
        {
            null => (Verdict.NoData, Verdict.NoData),
            > 0 => (reached, Verdict.NotApplicable),
            _ => (Verdict.NotApplicable, SafetyNet(household, quarter, reached)),
        };
        return new Review
        {
            Income = income,
            SafetyNet = safetyNet,
            Education = Education(household, quarter),
            Medical = Medical(household, quarter),
            Housing = (GuaranteeEvidence.House(household, quarter)?.IsDangerous ?? (GuaranteeEvidence.IsRebuilt(household, quarter) ? false : snapshot.IsDangerousHouse)) switch { null => Verdict.NoData, true => Verdict.Fail, _ => Verdict.Pass },
            Water = snapshot.IsWaterDifficult || snapshot.IsWaterSafe is false ? Verdict.Fail : snapshot.IsWaterSafe is null ? Verdict.NoData : Verdict.Pass,
            DisposableYuan = disposable,
        };
    }

    /// <summary>A52; else A53 × people; else 收入明细. Unknown when the rows are not as many as 贫困户人数.</summary>
    private static decimal? Disposable(SeenHousehold household)
    {
        var snapshot = household.Snapshot;
        if (snapshot.PrintedSize != household.People)
        {
            return null;
        }

        if (snapshot.ShowsTotal)
        {
            return snapshot.Income.Disposable;
        }

        if (snapshot.ShowsPerHead)
        {
            return snapshot.Income.DisposablePc(snapshot.Members.Count) * household.People;
        }

        return snapshot.IsInIncomeSheet ? snapshot.Income.Disposable : null;
    }

    /// <summary>By the lists in force where they speak, else by the register's own columns.</summary>
    private Verdict SafetyNet(SeenHousehold household, int quarter, Verdict reached)
    {
        var snapshot = household.Snapshot;
        var isPaidWubao = snapshot.TypeCode is "03" or "06" && snapshot.Income.Wubao > 0;
        var isCovered = household.Members.All(member =>
            (lists.IsInDibao(member, household.Village, quarter) ?? member.Row.IsInDibao) || (lists.IsInTekun(member, household.Village, quarter) ?? isPaidWubao));
        if (isCovered)
        {
            return Verdict.Pass;
        }

        return snapshot.TypeCode switch
        {
            null => reached == Verdict.Pass ? Verdict.Pass : Verdict.NoData,
            "01" or "05" => reached,
            _ => Verdict.Fail,
        };
    }

    private Verdict Education(SeenHousehold household, int quarter)
    {
        var verdict = Verdict.NotApplicable;
        foreach (var member in household.Members)
        {
            if (IsOfAge(map, member.Row, quarter))
            {
                var own = OfPupil(member.Row, GuaranteeEvidence.Listed<SchoolRow>(member, quarter) is not null);
                verdict = own > verdict ? own : verdict;
            }
        }

        return verdict;
    }

    /// <summary>Whether someone is of compulsory school age.</summary>
    public static bool IsOfAge(Map map, MemberSnapshot row, int quarter) =>
        row.Person.AgeAt(Schooling.SchoolDay(SampleQuarter.At(quarter).End)) is var age && age >= map.CompulsoryAgeFrom && age <= map.CompulsoryAgeTo;

    /// <summary>Whether somebody has finished 初中.</summary>
    public static bool HasFinished(MemberSnapshot row) => row.Education is "初中" or "高中" or "大专及以上";

    /// <summary>The schooling of a child of that age; a school's list fills in where the register says nothing.</summary>
    public static Verdict OfPupil(MemberSnapshot row, bool isListed)
    {
        if (row.Person.DisabilityGrade is 1 or 2 || HasFinished(row))
        {
            return Verdict.Pass;
        }

        return row.IsInSchool switch
        {
            null => isListed ? Verdict.Pass : Verdict.NoData,
            true => Verdict.Pass,
            _ => Verdict.Fail,
        };
    }

    private Verdict Medical(SeenHousehold household, int quarter)
    {
        var verdict = Verdict.Pass;
        foreach (var member in household.Members)
        {
            var birth = member.Row.Person.Birth;
            var isNewborn = birth.Year == Horizon.YearOf(quarter) && (birth.Month - 1) / 3 == quarter % 4;
            var own = (lists.IsInsured(member, household.Village, quarter) ?? member.Row.IsInsured) switch { true => Verdict.Pass, false when !isNewborn => Verdict.Fail, _ => Verdict.NoData };
            verdict = own > verdict ? own : verdict;
        }

        return verdict;
    }
}
