using Analytics.Reports.Bulletin;
using Analytics.Reports.Notice;
using Analytics.Reports.Sheets;
using Analytics.Reports.Typst;
using Analytics.Reports.VisitSheet;
using Analytics.Tests.Reports.Bulletin;
using Xunit;

namespace Analytics.Tests.Reports.Documents;

/// <summary>What a reader sees on the pages of sheets and tables.</summary>
[Collection(EngineGroup.Name)]
public sealed class SheetPdfTests(Engine engine)
{
    private static readonly ReportQuarter s_quarter = new(2018, 4);

    [Fact]
    public async Task A_visit_sheet_with_many_members_and_the_longest_promise_stays_one_page()
    {
        var promise = new VisitPromise(new DateOnly(2018, 12, 20), "A·“一”\n😀①" + new string('好', 400), new string('快', 60), new DateOnly(2018, 12, 28), IsKept: false);
        var sheet = VisitSheetComposer.Compose(
            new VisitHousehold
            {
                Code = "0123456789", County = "城区", Unit = "红海湾经济开发区", Town = "新港街道", Village = "样例社区居民委员会", HouseholdCode = "2000000001", Head = "样例甲", Phone = "",
                Members = [.. Enumerable.Range(1, 12).Select(i => new VisitMember("户主", "男", i, "普通劳动力", "七年级"))],
                Status = "未脱贫", Cause = "因病", Reasons = string.Join('；', Enumerable.Repeat("近一年医疗报销和救助最高相当于可支配收入的6%", 4)), Priority = "一类", Rank = 1, Helper = "样例乙",
                LastVisit = new DateOnly(2018, 12, 20), Due = new DateOnly(2019, 1, 31), Promise = promise,
            },
            s_quarter,
            new DateOnly(2019, 4, 30));

        Assert.Single(await PagesOf("visit.pdf", sheet));
    }

    [Fact]
    public async Task A_signature_that_falls_on_a_page_of_its_own_says_what_it_belongs_to()
    {
        for (var households = 30; households < 42; households++)
        {
            var rows = Enumerable.Range(1, households).Select(i => new NoticeHousehold($"样例{i}", 4, "本年脱贫")).ToList();
            var pages = await PagesOf("notice.pdf", NoticeComposer.Board(new NoticeVillage("田墘村", "田墘街道", rows), s_quarter));

            Assert.True(pages.Count == 1 || pages[1].Contains("本年脱贫", StringComparison.Ordinal) || pages[1].Contains($"名单共{households}户", StringComparison.Ordinal), pages[^1]);
        }
    }

    [Fact]
    public async Task A_group_of_rows_never_breaks_over_a_page_and_every_page_repeats_the_head()
    {
        var rows = Enumerable.Range(10, 30).SelectMany(group => Enumerable.Range(1, 4).Select(row => (string[])[row == 1 ? $"组{group}" : "", $"项{group}之{row}", "1"])).ToList();
        var table = new TableBlock("表一", "", [new("工程", 1, IsNumber: false), new("指标", 2, IsNumber: false), new("本季度末", 1)], rows) { GroupColumns = 1, IsLong = true, IsFloating = false, IsDense = true };
        var content = Issue.Of(HandMadeMart.FiveTowns, 2017, 4);
        var path = engine.FileFor("groups.pdf");
        await BulletinDocument.WriteAsync(content with { Body = [new ParagraphBlock("样例。"), table], Annexes = [] }, engine.Pool, path, TestContext.Current.CancellationToken);

        var pages = Pages(path).Where(page => page.Contains('项', StringComparison.Ordinal)).ToList();

        Assert.True(pages.Count > 2, $"{pages.Count} pages");
        Assert.All(pages, page => Assert.Contains("本季度末", page, StringComparison.Ordinal));
        Assert.All(Enumerable.Range(10, 30), group => Assert.Single(pages, page => page.Contains($"组{group}", StringComparison.Ordinal)
            && Enumerable.Range(1, 4).All(row => page.Contains($"项{group}之{row}", StringComparison.Ordinal))));
    }

    private async Task<List<string>> PagesOf(string name, Sheet sheet)
    {
        var path = engine.FileFor(name);
        var book = new SheetBook { Title = "样例", Author = "样例", Notice = BulletinComposer.Notice, Footer = "样例", Created = s_quarter.End, Sheets = [sheet] };
        await GetaMark.RenderAsync(engine.Pool, SheetBookDocument.Job(book, path), TestContext.Current.CancellationToken);
        return Pages(path);
    }

    private static List<string> Pages(string path) => [.. Tool.Run("pdftotext", "-raw", path, "-").Split('\f').Where(page => page.Trim().Length > 0).Select(page => page.Replace("\n", " ", StringComparison.Ordinal))];
}
