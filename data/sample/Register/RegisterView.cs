using Analytics.Sample.Life;
using Analytics.Sample.People;

namespace Analytics.Sample.Register;

/// <summary>Takes the snapshot of a household that the files of a quarter show.</summary>
internal static class RegisterView
{
    public static HouseholdSnapshot Take(Household household, int quarter)
    {
        var day = SampleQuarter.At(quarter).End;
        var gap = quarter >= household.GapFrom ? household.Gap : RecordGap.None;
        var isFourth = quarter % 4 == 3;
        var hidesIncome = isFourth && gap is (RecordGap.IncomeInSheetOnly or RecordGap.AnyIncome);
        var head = household.Head;
        var members = household.Members
            .OrderBy(person => !ReferenceEquals(person, head))
            .Select((person, order) => TakeMember(household, person, head, day, order == 0 ? gap : gap == RecordGap.Schooling ? gap : RecordGap.None))
            .ToList();
        return new HouseholdSnapshot
        {
            Household = household,
            Quarter = quarter,
            Village = household.Village,
            HeadName = head.Name,
            HeadId = head.Id,
            PrintedSize = members.Count + (gap == RecordGap.Size && quarter <= household.GapFrom + 1 ? 1 : 0),
            LabourCount = gap == RecordGap.LabourCount ? null : members.Count(member => member.CanWork),
            DisabledCount = household.Members.Count(person => person.DisabilityKind > 0),
            TypeCode = gap == RecordGap.HouseholdType ? null : household.TypeCode,
            Income = household.Income!,
            HidesSources = household.HidesSources,
            ShowsTotal = !hidesIncome && gap != RecordGap.TotalIncome,
            ShowsPerHead = !hidesIncome,
            IsInIncomeSheet = !(hidesIncome && gap == RecordGap.AnyIncome),
            IsDangerousHouse = gap == RecordGap.House ? null : !Welfare.IsHouseSafe(household, quarter),
            IsWaterDifficult = quarter < household.WaterSafeFrom && household.Code % 2 == 0,
            IsWaterSafe = gap == RecordGap.Water ? null : quarter >= household.WaterSafeFrom,
            RosterExitYear = household.Exit.RosterYear(quarter),
            SheetExitYear = household.Exit.SheetYear(quarter),
            PlanYear = household.Exit.PlanYear(quarter),
            Members = members,
        };
    }

    private static MemberSnapshot TakeMember(Household household, Person person, Person head, DateOnly day, RecordGap gap)
    {
        var canWork = person.CanWork(day);
        var isOutOfWork = household.Latent.KnowsNoJob && ReferenceEquals(person, household.Members.Find(member => member.CanWork(day) && member.WorkPlace != "其他"));
        var status = Schooling.StatusOf(person, day);
        var isUnknownPupil = gap == RecordGap.Schooling && person.AgeAt(Schooling.SchoolDay(day)) is >= 6 and <= 15;
        return new MemberSnapshot
        {
            Person = person,
            Relation = Kinship.RelationOf(person, head),
            Age = person.AgeAt(day),
            Education = Schooling.EducationOf(person, day),
            SchoolStatus = isUnknownPupil ? null : status,
            IsInSchool = isUnknownPupil ? null : status != Schooling.NotInSchool,
            WorkPlace = canWork && !isOutOfWork ? person.WorkPlace : "其他",
            WorkMonths = canWork && !isOutOfWork ? person.WorkMonths : 0,
            IsInsured = gap == RecordGap.Insurance ? null : person.IsInsured,
            IsInDibao = person.IsInDibao,
            CanWork = canWork,
        };
    }
}
