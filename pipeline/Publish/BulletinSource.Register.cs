using Analytics.Reports.Bulletin;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Publish;

/// <content>Account, money, lists of departments and household review.</content>
public static partial class BulletinSource
{
    private const string InUnit = "($unit = '' or village_code in (select village_code from core.village where zone = $unit))";

    private static List<AccountEntry> Account(DuckDBConnection connection, string level, string city, string quarter) => Rows(
        connection,
        "select stock, unit, flow, value from mart.account where level = $level and division = $city and quarter = $quarter order by stock, unit, flow",
        row => new AccountEntry(row.Text(0), row.Text(1), row.Text(2), row.Decimal(3) ?? 0),
        ("level", level),
        ("city", city),
        ("quarter", quarter));

    private static List<FundFlow> FundFlows(DuckDBConnection connection, string level, string place, string quarter) => Rows(
        connection,
        EmbeddedSql.Text("bulletin_fund_flow"),
        row => new FundFlow(row.Text(0) == "use", row.Text(1), row.Decimal(2) ?? 0, row.Decimal(3) ?? 0, row.Decimal(4) ?? 0),
        ("level", level),
        ("place", place),
        ("quarter", quarter));

    private static List<DepartmentMatch> DepartmentMatches(DuckDBConnection connection, string level, string place, string quarter) => Rows(
        connection,
        "select department_zh, answered_villages, due_people, listed_people, missed_people, wrong_people from mart.department_match "
        + "where level = $level and division = $place and quarter = $quarter and answered_villages > 0 order by due_people is null, department",
        row => new DepartmentMatch(row.Text(0), row.Long(1), row.Decimal(2), row.Decimal(3), row.Decimal(4), row.Decimal(5)),
        ("level", level),
        ("place", place),
        ("quarter", quarter));

    private static List<CriterionCount> CriterionCounts(DuckDBConnection connection, string quarter, string unit)
    {
        var counts = Rows(
            connection,
            "select claimed_status, criterion, outcome, count(*) from (unpivot (select claimed_status, income, safety_net, food, clothing, education, medical, housing, water "
            + $"from mart.household_review where quarter = $quarter and {InUnit}) on columns(* exclude claimed_status) into name criterion value outcome) group by all order by all",
            row => (Group: Group(row.Text(0)), Criterion: row.Text(1), Outcome: row.Text(2), Households: row.Long(3)),
            ("quarter", quarter),
            ("unit", unit));
        return
        [
            .. counts.GroupBy(count => (count.Group, count.Criterion)).Select(group => new CriterionCount(
                group.Key.Group, group.Key.Criterion, Of(group, "pass"), Of(group, "fail"), Of(group, "no_data"))),
        ];

        static long Of(IEnumerable<(ReviewGroup Group, string Criterion, string Outcome, long Households)> group, string outcome) =>
            group.Where(count => count.Outcome == outcome).Sum(count => count.Households);
    }

    private static List<VerdictCount> VerdictCounts(DuckDBConnection connection, string quarter, string unit)
    {
        var counts = Rows(
            connection,
            $"select claimed_status, verdict, count(*) from mart.household_review where quarter = $quarter and {InUnit} group by all order by all",
            row => (Group: Group(row.Text(0)), Verdict: row.Text(1), Households: row.Long(2)),
            ("quarter", quarter),
            ("unit", unit));
        return
        [
            .. counts.GroupBy(count => count.Group).Select(group => new VerdictCount(
                group.Key, Of(group, "met"), Of(group, "not_met"), Of(group, "no_data"))),
        ];

        static long Of(IEnumerable<(ReviewGroup Group, string Verdict, long Households)> group, string verdict) =>
            group.Where(count => count.Verdict == verdict).Sum(count => count.Households);
    }

    internal static ReviewGroup Group(string claimedStatus) => claimedStatus switch
    {
        "exited" => ReviewGroup.Exited,
        "pre_exit" => ReviewGroup.PreExit,
        _ => ReviewGroup.Poor,
    };
}
