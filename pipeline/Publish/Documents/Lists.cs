using System.Globalization;
using Analytics.Pipeline.Warehouse;
using Analytics.Reports.Bulletin;
using Analytics.Reports.Dashboard;
using Analytics.Reports.Workbooks;

namespace Analytics.Pipeline.Publish.Documents;

/// <summary>Workbooks for the follow-up: 优先走访名单, the visit form that comes back, 需核查线索.</summary>
internal static class Lists
{
    private const string Keep = "核实前不得停发、不得清退。";
    private const string ForVisits = Keep + "本名单只用于安排走访，不作为任何处理的依据。";
    private const string ForChecks = Keep + "本清单只用于安排核查，核实前不作为任何处理的依据。";

    private static readonly Dictionary<string, string> s_severities = new(StringComparer.Ordinal)
    {
        ["must_fix"] = "须整改",
        ["look"] = "需查看",
        ["note"] = "备注",
    };

    private static readonly Dictionary<string, string> s_subjects = new(StringComparer.Ordinal)
    {
        ["household"] = "户",
        ["person"] = "人",
        ["village"] = "村",
        ["helper"] = "帮扶责任人",
        ["project"] = "项目",
        ["loan"] = "贷款",
        ["payment"] = "资金",
        ["post"] = "岗位",
        ["member"] = "户内成员",
        ["allocation"] = "资金分配",
        ["dibao_household"] = "低保户",
        ["village_post"] = "驻村岗位",
    };

    /// <summary>Plans the priority list and the form to return, one workbook each a town.</summary>
    public static IEnumerable<PlannedDocument> Visits(DocumentContext context, IReadOnlyList<ListedHousehold> listed)
    {
        foreach (var town in listed.GroupBy(household => household.Village.TownFile, StringComparer.Ordinal))
        {
            var name = town.First().Village.TownName;
            yield return Workbook(context, $"lists/优先走访名单/{town.Key}.xlsx", $"{name}扶贫办", $"{name}优先走访名单", () => [Priority(context, name, town)]);
            yield return Workbook(context, $"lists/入户走访反馈表/{town.Key}.xlsx", $"{name}扶贫办", $"{name}入户走访反馈表", () => [Feedback(context, town)]);
        }
    }

    /// <summary>Plans the leads to check, one workbook a responsible unit.</summary>
    public static IEnumerable<PlannedDocument> Findings(DocumentContext context)
    {
        var rows = context.Rows("document_findings", row => (Unit: row.GetString(0), Cells: (IReadOnlyList<string>)
        [
            row.Text(1),
            s_severities.GetValueOrDefault(row.GetString(2), row.GetString(2)),
            Display.Article(row.GetString(3)),
            row.GetString(4),
            row.GetString(5),
            s_subjects.GetValueOrDefault(row.GetString(6), row.GetString(6)),
            row.GetString(7),
            row.Decimal(8) is { } yuan ? yuan.ToString("0.##", CultureInfo.InvariantCulture) : "",
            row.Text(9),
            ReportQuarter.NameOf(row.GetString(10)),
        ]));
        foreach (var unit in rows.GroupBy(row => row.Unit, StringComparer.Ordinal))
        {
            var sheet = new WorkbookSheet(
                "需核查线索",
                [
                    new("线索", 24), new("等级", 9), new("依据条款", 12), new("镇（街道）", 14), new("所在地", 26), new("对象", 12), new("对象编号", 28), new("涉及金额（元）") { IsNumber = true },
                    new("说明", 60), new("首次出现", 17), new("核查结果", 14) { IsBlank = true, Choices = ["属实", "不属实", "已整改", "待查"] }, new("核查人", 10) { IsBlank = true }, new("核查日期", 12) { IsBlank = true },
                ],
                [.. unit.Select(row => row.Cells)])
            {
                Titles = [$"{unit.Key}需核查线索（{context.Quarter.Chinese}）　内部资料", $"以下均为数据比对发现的疑似情况，须逐条核实；{ForChecks}{context.Notice}"],
            };
            yield return Workbook(context, $"lists/需核查线索/{unit.Key}.xlsx", $"{unit.Key}审计、纪检监察机关", $"{unit.Key}需核查线索", () => [sheet]);
        }
    }

    private static WorkbookSheet Priority(DocumentContext context, string town, IEnumerable<ListedHousehold> listed) => new(
        "优先走访名单",
        [
            new("序号", 6) { IsNumber = true }, new("村（社区）", 24), new("编号", 13), new("户码", 22), new("户主姓名", 10), new("联系电话", 14), new("家庭人数", 9) { IsNumber = true }, new("登记状态", 10),
            new("类别", 7), new("走访理由", 46), new("帮扶责任人", 11), new("上次走访", 20), new("办理时限", 12),
            new("走访日期", 12) { IsBlank = true }, new("走访结果", 14) { IsBlank = true, Choices = ["情况属实", "情况有变", "未见到人", "已迁出"] }, new("备注", 24) { IsBlank = true },
        ],
        [
            .. listed.Select(item => item.Household).Select(household => (IReadOnlyList<string>)
            [
                household.Rank.ToString(CultureInfo.InvariantCulture), household.Village, household.Code, household.HouseholdCode, household.Head, household.Phone,
                household.Members.Count.ToString(CultureInfo.InvariantCulture), household.Status, household.Priority, household.Reasons, household.Helper,
                household.LastVisitAs(day => Day(day)), Day(household.Due),
            ]),
        ])
    {
        Titles = [$"{town}优先走访名单（{context.Quarter.Chinese}）　含个人信息，{Day(context.Expires)}前销毁", ForVisits + context.Notice],
    };

    // the very headers of the contract own_visit: what is filled in comes back through intake
    private static WorkbookSheet Feedback(DocumentContext context, IEnumerable<ListedHousehold> listed) => new(
        "入户走访反馈表",
        [
            new("县", 12), new("镇", 14), new("村", 18), new("户码", 22), new("户主姓名", 10), new("入户日期", 12) { IsBlank = true }, new("走访人", 10) { IsBlank = true },
            new("是否吃饱", 10) { IsBlank = true, Choices = ["是", "否"] }, new("是否穿暖", 10) { IsBlank = true, Choices = ["是", "否"] },
            new("满意度", 10) { IsBlank = true, Choices = ["满意", "基本满意", "不满意"] }, new("情况说明", 40) { IsBlank = true },
            new("承诺事项", 40) { IsBlank = true }, new("承诺时限", 14) { IsBlank = true }, new("上次承诺办理情况", 16) { IsBlank = true, Choices = ["已办成", "未办成", "上次无"] }, new("数据日期", 12) { IsBlank = true },
        ],
        [.. listed.Select(item => (IReadOnlyList<string>)[item.Household.County, item.Household.Town, item.Household.Village, item.Household.HouseholdCode, item.Household.Head])]);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    internal static PlannedDocument Workbook(DocumentContext context, string path, string recipient, string title, Func<IReadOnlyList<WorkbookSheet>> sheets) => new()
    {
        Path = path,
        Recipient = recipient,
        Write = file => WorkbookWriter.Write(file, title, context.Quarter.End, sheets()),
    };
}
