using System.Diagnostics;
using System.Globalization;
using Analytics.Pipeline.Publish;
using Analytics.Pipeline.Vault;
using Analytics.Reports.Bulletin;
using Analytics.Reports.Sheets;
using Analytics.Reports.Typst;
using Analytics.Reports.VillageCard;
using Analytics.Reports.VisitSheet;

namespace Analytics.Pipeline.Bench;

/// <summary>
/// Thousands of one-page documents through one worker that is never replaced, village cards and visit forms in turn, every one
/// different: speed of each, and whether memory stays flat.
/// </summary>
internal static class DocumentBench
{
    private const int Steps = 10;
    private static readonly ReportQuarter s_quarter = new(2018, 4);

    private static readonly string[] s_counts =
    [
        "registered_households", "registered_people", "poor_households", "poor_people", "pre_exit_people", "exited_people_ytd", "net_exited_people_cum", "verified_exited_people_cum",
        "relapsed_people_ytd", "newly_identified_people_q", "school_dropout_people", "income_pc_mean_yuan",
    ];

    private static readonly string[] s_shares =
    [
        "income_reached_share", "safety_net_covered_share", "education_secured_share", "medical_secured_share", "housing_secured_share", "water_secured_share", "industry_joined_share",
        "helper_covered_share", "visited_share_12m",
    ];

    /// <summary>Measures.</summary>
    /// <param name="folder">The bench's folder.</param>
    /// <param name="documents">Documents to make.</param>
    /// <param name="told">Told of each step.</param>
    /// <param name="cancel">Stops between documents.</param>
    /// <returns>One row a step.</returns>
    public static async Task<IReadOnlyList<DocumentStep>> MeasureAsync(string folder, int documents, Action<DocumentStep> told, CancellationToken cancel)
    {
        var output = Path.Combine(PrivateFolder.Ensure(folder), "bench.pdf");
        var options = TypstOptions.ForRepository(OutFolder.Home) with { RecycleAfterDocuments = int.MaxValue, RecycleAboveMiB = int.MaxValue };
        await using var pool = await TypstPool.StartAsync(options, cancel);
        var time = new (TimeSpan Wall, TimeSpan Processor, int Pages)[2];
        List<DocumentStep> steps = [];
        for (var i = 0; i < documents; i++)
        {
            var job = Job(i, output);
            var (start, before) = (Stopwatch.GetTimestamp(), pool.Answering.ProcessorTime);
            var made = await pool.RenderAsync(job, cancel);
            ref var kind = ref time[i % 2];
            kind = (kind.Wall + Stopwatch.GetElapsedTime(start), kind.Processor + (pool.Answering.ProcessorTime - before), kind.Pages + made.Pages);
            if ((i + 1) % Math.Max(1, documents / Steps) == 0)
            {
                steps.Add(new DocumentStep(
                    i + 1, pool.Answering.ResidentBytes / 1048576.0, Rate(time[0].Pages, time[0].Wall), Rate(time[0].Pages, time[0].Processor), Rate(time[1].Pages, time[1].Wall), Rate(time[1].Pages, time[1].Processor)));
                told(steps[^1]);
                Array.Clear(time);
            }
        }

        File.Delete(output);
        return steps;
    }

    private static double Rate(int pages, TimeSpan time) => time > TimeSpan.Zero ? pages / time.TotalSeconds : 0;

    private static TypstJob Job(int i, string output) => SheetBookDocument.Job(
        new SheetBook { Title = "样例", Author = "样例", Notice = "模拟数据，不代表汕尾实际情况", Footer = Text($"样例　{i}"), Created = s_quarter.End, Sheets = [i % 2 == 0 ? Card(i) : Form(i)] },
        output);

    private static Sheet Card(int i)
    {
        var figures = s_counts.Select((name, n) => (name, Value: new FigureValue(i + n, null) { Code = Code(i, n) }))
            .Concat(s_shares.Select((name, n) => (name, Value: new FigureValue(1 + (((i * 7) + n) % 99), 100) { Code = Code(i, n + 50) })))
            .ToDictionary(row => row.name, row => row.Value, StringComparer.Ordinal);
        return VillageCardComposer.Compose(
            new VillageFacts
            {
                Code = Text($"{441502001001 + i}"), Name = Text($"样例{i}村"), Town = "样例镇", Unit = "城区", IsPoorVillage = i % 5 == 0,
                Figures = new PlaceFigures(figures), TownFigures = new PlaceFigures(figures),
                Causes = [("因病", 1 + (i % 40)), ("缺劳动力", 1 + (i % 30)), ("因残", 1 + (i % 20)), ("因学", 1 + (i % 10))],
                Trend = [.. Enumerable.Range(2016, 3).Select(year => (new ReportQuarter(year, 4), (decimal?)(i + year), (decimal?)(i % 100), (decimal?)(i % 300)))],
                Criteria = [new(ReviewGroup.Exited, "income", i % 50, i % 9, i % 3), new(ReviewGroup.Exited, "housing", i % 50, i % 7, i % 3)],
                Verdicts = [new(ReviewGroup.Exited, 60, i % 50, i % 9)],
            },
            s_quarter);
    }

    private static Sheet Form(int i) => VisitSheetComposer.Compose(
        new VisitHousehold
        {
            Code = Code(i, 0).ToUpperInvariant(), County = "城区", Unit = "城区", Town = "样例镇", Village = Text($"样例{i}村"), HouseholdCode = Text($"{2000000001 + i}"), Head = "样例", Phone = "",
            Members = [.. Enumerable.Range(0, 1 + (i % 6)).Select(n => new VisitMember("家庭成员", n % 2 == 0 ? "男" : "女", 5 + ((i + n) % 80), "", ""))],
            Status = "未脱贫", Cause = "因病", Reasons = "尚未脱贫；收入低于脱贫线", Priority = "一类", Rank = i, Helper = "样例员", Due = s_quarter.End.AddDays(30),
            Promise = i % 3 == 0 ? null : new VisitPromise(s_quarter.End.AddDays(-(i % 300)), "联系镇卫生院办理门诊用药", "下次入户前", null, IsKept: false),
        },
        s_quarter,
        s_quarter.End.AddDays(120));

    private static string Code(int i, int n) => Text($"{(uint)HashCode(i, n):x8}00");

    private static int HashCode(int i, int n) => unchecked((i * 73856093) ^ (n * 19349663));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
