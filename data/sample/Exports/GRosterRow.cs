using Analytics.Sample.Life;
using Analytics.Sample.Places;
using Analytics.Sample.Register;

namespace Analytics.Sample.Exports;

/// <summary>Writes the rows of a household for 贫困人口明细表: the household's cells once, each member's behind a copy of them.</summary>
internal sealed class GRosterRow(Map map, VillageKind[] kinds)
{
    private readonly RowBytes household = new();
    private readonly RowBytes row = new();
    private HouseholdSnapshot? current;

    /// <summary>The bytes of one row without line end, valid until the next call.</summary>
    public ReadOnlySpan<byte> Write(HouseholdSnapshot snapshot, MemberSnapshot member)
    {
        if (!ReferenceEquals(snapshot, current))
        {
            current = snapshot;
            household.Length = 0;
            WritePlace(snapshot);
            WriteIncome(snapshot);
        }

        row.Length = 0;
        row.Append(household.Span);
        WriteMember(snapshot, member);
        row.Close();
        return row.Span;
    }

    private void WritePlace(HouseholdSnapshot snapshot)
    {
        var owner = snapshot.Household;
        var village = map.Villages[snapshot.Village];
        household.Label(village.Town.Name);
        household.Label(village.Name);
        household.Label(owner.Hamlet);
        household.Label(Labels.YesNo(kinds[snapshot.Village] != VillageKind.Scattered));
        household.Number(Horizon.YearOf(snapshot.Quarter));
        household.Text(snapshot.HeadName);
        household.Text(snapshot.HeadId);
        household.Text(HouseholdNumbers.Phone(owner));
        household.Number(owner.Code);
        household.Label("农村商业银行");
        household.Text(HouseholdNumbers.Account(owner));
        household.Number(snapshot.PrintedSize);
        household.Label(Labels.YesNo(owner.IsNew));
        household.Label(Labels.YesNo(owner.Code % 97 == 0));
        household.NumberOrBlank(snapshot.LabourCount);
        household.Number(snapshot.DisabledCount);
        household.Label("省定标准");
        household.Label(Labels.HouseholdType(snapshot.TypeCode));
        household.Label(Labels.YesNo(owner.Code % 89 == 0));
        household.Label(Labels.YesNo(owner.Code % 83 == 0));
        household.Label(Labels.YesNo(owner.Code % 79 == 0));
        household.Label(Labels.Cause(owner.CauseCode));
        household.Label(Labels.Cause(owner.OtherCauseCode));
        household.Label(Labels.Yes);
        household.Label(Labels.YesNo(snapshot.IsWaterDifficult));
        household.Label(Labels.YesNo(snapshot.IsWaterSafe));
        household.Label(Labels.YesNo(owner.IsInCooperative));
    }

    private void WriteIncome(HouseholdSnapshot snapshot)
    {
        var income = snapshot.Income;
        Source(snapshot, income.Wage);
        Source(snapshot, income.Business);
        Source(snapshot, income.Property);
        household.Number(income.Transfer);
        household.Number(income.BirthControlGrant);
        household.Number(income.Dibao);
        household.Number(income.Wubao);
        household.Number(income.Pension);
        household.Number(income.Eco);
        household.Number(income.OtherTransfer);
        household.Number(income.MedicalReimbursed);
        household.Number(income.MedicalAid);
        Source(snapshot, income.BusinessCost);
        household.Number(income.TransferCost);
        household.Number(income.IncomeTax);
        household.Number(income.SocialSecurityCost);
        household.Number(income.SupportCost);
        household.Number(income.OtherTransferCost);
        Source(snapshot, snapshot.Household.LoanYuan);
        if (snapshot.ShowsTotal)
        {
            household.Money(income.Disposable);
        }
        else
        {
            household.Blank();
        }

        if (snapshot.ShowsPerHead)
        {
            household.Money(income.DisposablePc(snapshot.Members.Count));
        }
        else
        {
            household.Blank();
        }

        household.Label(Labels.YesNo(snapshot.IsDangerousHouse));
    }

    private void Source(HouseholdSnapshot snapshot, int yuan)
    {
        if (snapshot.HidesSources)
        {
            household.Blank();
        }
        else
        {
            household.Number(yuan);
        }
    }

    private void WriteMember(HouseholdSnapshot snapshot, MemberSnapshot member)
    {
        var person = member.Person;
        row.Text(person.Name);
        row.Label(person.IsMale ? "男" : "女");
        row.Label("居民身份证");
        row.Text(person.Id);
        row.Text(person.Certificate);
        row.Blank();
        row.Date(person.Birth);
        row.Number(member.WorkMonths);
        row.Number(member.Age);
        row.Label(member.Relation);
        row.Label(person.Ethnicity);
        row.Label(person.PoliticalStatus);
        row.Label(member.Education);
        row.Label(Labels.YesNo(member.IsInSchool));
        row.Label(member.SchoolStatus ?? "");
        row.Label(member.Age is >= 14 and <= 22 ? Labels.YesNo(person.SchoolTrack == 2) : "");
        row.Label(Labels.HealthOf(person));
        row.Label(member.WorkPlace);
        row.Label(Labels.No);
        row.Label(person.Skill);
        row.Label(member.CanWork ? TrainingNeed(person.Birth.Day) : "");
        row.Label(member.CanWork ? JobWish(person.Birth.Month) : "");
        row.Blank();
        row.Label(person.HasPension ? member.Age >= 60 ? "120元/月" : "120元/年" : "");
        row.Label(Labels.YesNo(member.IsInsured is true));
        row.Label(Labels.YesNo(member.WorkMonths >= 11));
        row.Label(Labels.YesNo(member.IsInsured));
        row.Label(Labels.YesNo(person.HasPension));
        row.Text(member.WorkMonths >= 8 ? HouseholdNumbers.Employer(person) : "");
        row.Label(Labels.YesNo(member.IsInDibao));
        row.NumberOrBlank(snapshot.RosterExitYear);
    }

    private static string TrainingNeed(int draw) => (draw % 4) switch { 0 => "种植技术", 1 => "养殖技术", 2 => "务工技能", _ => "" };

    private static string JobWish(int draw) => (draw % 3) switch { 0 => "本地就业", 1 => "外出务工", _ => "" };
}
