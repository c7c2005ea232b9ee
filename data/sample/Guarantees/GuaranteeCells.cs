using System.Globalization;
using Analytics.Sample.Exports;
using Analytics.Sample.Life;
using Analytics.Sample.People;
using Analytics.Sample.Register;

namespace Analytics.Sample.Guarantees;

/// <summary>Prints a row of the guarantees: the cells after place, 户码 and head of a sheet, or all cells of a list.</summary>
internal static class GuaranteeCells
{
    private const decimal WanYuan = 10_000;
    private static readonly string[] Diagnoses = ["肺炎", "脑梗死", "高血压", "骨折", "慢性肾病"];
    private static readonly string[] Hospitals = ["样例县人民医院", "样例镇卫生院", "样例市人民医院"];

    public static XlsxCell[] Of(GuaranteeRow row) => row switch
    {
        PupilRow pupil => [pupil.Person.Name, PupilPlanner.LabelOf(pupil.Stage), Labels.YesNo(pupil.IsPolicyGiven), Labels.YesNo(pupil.IsOverlap)],
        IllnessRow illness => [illness.Person.Name, Labels.YesNo(illness.IsPolicyDone), Labels.YesNo(illness.IsOverlap)],
        HouseRow house => [house.Grade, house.Progress, Labels.YesNo(house.Progress != "未开工")],
        SchoolRow school => [school.Person.Name, school.Person.Id, $"样例{PupilPlanner.LabelOf(school.Stage)}{(school.Person.Birth.Day % 6) + 1}班", school.Snapshot.HeadName, HouseholdNumbers.Account(school.Snapshot.Household)],
        StayRow stay =>
        [
            stay.Person.Name, stay.Person.Id, Day(stay.Admitted), Day(stay.Discharged), Diagnoses[stay.Total / 100 % Diagnoses.Length], Hospitals[stay.Total / 100 % Hospitals.Length],
            stay.Total, stay.Basic, stay.Serious, stay.Self,
        ],
        AidRow aid => [aid.Person.Name, aid.Person.Id, Diagnoses[aid.Percent % Diagnoses.Length], aid.Yuan, "建档立卡贫困人口", Day(aid.Date), $"{aid.Percent}%"],
        LedgerRow ledger =>
        [
            ledger.Person.Name, ledger.Person.Id, ledger.Grade, Labels.YesNo(ledger.IsOnlyHouse), ledger.Way, Day(ledger.Finished?.AddMonths(-3)), Day(ledger.Finished), ledger.PaidYuan,
            Labels.YesNo(ledger.IsPaidDirect),
        ],
        PostRow post => [post.Person.Name, post.Person.Id, post.Kind, Day(post.From), Day(post.To), 600 + (100 * (post.Person.Birth.Day % 5))],
        ProjectRow project => Project(project),
        _ => throw new ArgumentOutOfRangeException(nameof(row), row, "no such row"),
    };

    private static XlsxCell[] Project(ProjectRow row) => row.Kind switch
    {
        ProjectRow.Industry => [row.Name, Day(row.Date), $"{(row.InvestedYuan / 100) + 5}只（株）", row.InvestedYuan / WanYuan, row.IncomeYuan, row.Leader],
        ProjectRow.Job => [row.Person!.Name, "样例工业园", row.Name, row.IncomeYuan / WanYuan],
        ProjectRow.Training => [row.Person!.Name, row.Name, Day(row.Date), (row.InvestedYuan / 100) + 1, row.InvestedYuan / WanYuan],
        ProjectRow.Relief => [Day(row.Date), row.IncomeYuan],
        ProjectRow.Housing => ["原址重建", Day(row.Date), row.InvestedYuan / WanYuan, row.Name],
        ProjectRow.Education => [row.Person!.Name, row.Name, Day(row.Date), row.IncomeYuan],
        _ => [row.Name, Day(row.Date), row.InvestedYuan / WanYuan, row.IncomeYuan],
    };

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
