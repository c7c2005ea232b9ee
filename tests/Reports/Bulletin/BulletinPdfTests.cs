using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Reports.Bulletin;
using Analytics.Reports.Typst;
using Xunit;

namespace Analytics.Tests.Reports.Bulletin;

[Collection(EngineGroup.Name)]
public sealed partial class BulletinPdfTests(Engine engine)
{
    private const double MillimetresPerPoint = 25.4 / 72;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(2017, 3)]
    [InlineData(2017, 4)]
    public async Task A_bulletin_of_the_whole_city_is_a_clean_tagged_archival_pdf_with_every_font_embedded(int year, int number)
    {
        var path = engine.FileFor($"city-{year}Q{number}.pdf");

        var result = await BulletinDocument.WriteAsync(Issue.Of(HandMadeMart.WholeCity(), year, number), engine.Pool, path, Cancel);

        Assert.InRange(result.Pages, 9, 18);
        Assert.Contains("No syntax or stream encoding errors", Tool.Run("qpdf", "--check", path), StringComparison.Ordinal);
        var info = Tool.Run("pdfinfo", path);
        Assert.Matches(Line(@"^Tagged: +yes"), info);
        Assert.Matches(Line($"^Title: +关于{year}年第.季度脱贫攻坚进展情况的通报"), info);
        var qdf = Tool.Run("qpdf", "--qdf", "--object-streams=disable", path, "-");
        Assert.Contains("<pdfaid:part>2</pdfaid:part>", qdf, StringComparison.Ordinal);
        Assert.Contains("<pdfaid:conformance>A</pdfaid:conformance>", qdf, StringComparison.Ordinal);
        Assert.Contains("/Lang (zh-CN)", qdf, StringComparison.Ordinal);
        var fonts = Tool.Run("pdffonts", path).Split('\n').Skip(2).Where(line => line.Length > 0).ToList();
        Assert.All(fonts, font => Assert.Matches(Line(@" yes yes yes +\d+ +\d+$"), font));
    }

    [Fact]
    public async Task Many_refused_files_whose_names_are_full_of_numbers_leave_the_bulletin_whole()
    {
        var path = engine.FileFor("refused.pdf");
        var facts = Issue.Facts(HandMadeMart.FiveTowns, 2017, 3) with
        {
            RefusedFiles = [.. Enumerable.Range(1, 200).Select(i => new RefusedFile($"{string.Concat(Enumerable.Repeat($"{i}年a", 60))}.csv", "编码无法识别"))],
        };

        await BulletinDocument.WriteAsync(BulletinComposer.Compose(facts, new BulletinOptions { Simulated = true }), engine.Pool, path, Cancel);

        Assert.Contains("另有190个见统计页面", Tool.Run("pdftotext", path, "-").Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_says_that_the_numbers_are_simulated_and_carries_its_number_on_the_outer_edge()
    {
        var path = engine.FileFor("pages.pdf");
        var result = await BulletinDocument.WriteAsync(Issue.Of(HandMadeMart.WholeCity(), 2017, 3), engine.Pool, path, Cancel);

        for (var page = 1; page <= result.Pages; page++)
        {
            var words = Words(path, page);
            Assert.Contains(words, word => word.Text == "模拟数据，不代表汕尾实际情况");
            var number = words.Last(word => word.Text == page.ToString(CultureInfo.InvariantCulture) && word.Top > 262 / MillimetresPerPoint);
            Assert.Equal(page % 2 == 1, number.Left > 297);
        }
    }

    [Fact]
    public async Task The_town_table_repeats_its_header_and_names_with_rare_characters_are_printed()
    {
        var path = engine.FileFor("towns.pdf");
        var rare = HandMadeMart.WholeCity().Select((town, i) => i switch
        {
            0 => town with { Name = "墘鮜坣镇" },
            1 => town with { Name = "噉磜硁镇" },
            2 => town with { Name = "箖竂镇" },
            _ => town,
        }).ToList();

        await BulletinDocument.WriteAsync(Issue.Of(rare, 2017, 4), engine.Pool, path, Cancel);

        var text = Tool.Run("pdftotext", "-layout", path, "-");
        var header = Line("^ +镇（街道、场） +责任单位 *$");
        Assert.Equal(2, text.Split('\f').Count(page => header.IsMatch(page) && !page.Contains("前十位和后十位", StringComparison.Ordinal)));
        foreach (var name in new[] { "墘鮜坣镇", "噉磜硁镇", "箖竂镇", "田墘街道", "鮜门镇" })
        {
            Assert.Contains(name, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Equal_content_gives_equal_bytes_on_one_worker_and_on_two()
    {
        var content = Issue.Of(HandMadeMart.FiveTowns, 2017, 4);
        await using var two = await TypstPool.StartAsync(Engine.Options with { Workers = 2 }, Cancel);
        string[] paths = [.. Enumerable.Range(0, 5).Select(i => engine.FileFor(string.Create(CultureInfo.InvariantCulture, $"same-{i}.pdf")))];

        await BulletinDocument.WriteAsync(content, engine.Pool, paths[0], Cancel);
        await BulletinDocument.WriteAsync(Issue.Of(HandMadeMart.FiveTowns, 2017, 2), engine.Pool, engine.FileFor("between.pdf"), Cancel);
        await BulletinDocument.WriteAsync(content, engine.Pool, paths[1], Cancel);
        await Task.WhenAll(paths[2..].Select(path => BulletinDocument.WriteAsync(content, two, path, Cancel)));

        var first = await File.ReadAllBytesAsync(paths[0], Cancel);
        Assert.All(paths, path => Assert.True(first.AsSpan().SequenceEqual(File.ReadAllBytes(path)), path));
    }

    [Fact]
    public async Task Markup_in_a_name_stays_text()
    {
        var path = engine.FileFor("markup.pdf");
        var towns = HandMadeMart.FiveTowns.Select((town, i) => i == 0 ? town with { Name = "#panic()*甲*_乙_$丙$" } : town).ToList();

        await BulletinDocument.WriteAsync(Issue.Of(towns, 2017, 4), engine.Pool, path, Cancel);

        Assert.Contains("#panic()*甲*_乙_$丙$", Tool.Run("pdftotext", "-raw", path, "-").Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_text_holds_22_lines_of_28_characters_28_mm_from_the_left()
    {
        var path = engine.FileFor("geometry.pdf");
        var plain = Issue.Of(HandMadeMart.FiveTowns, 2017, 4) with
        {
            Notice = "",
            Body = [new ParagraphBlock(new string('汕', 28 * 80))],
        };

        await BulletinDocument.WriteAsync(plain, engine.Pool, path, Cancel);

        var lines = Words(path, 2).Where(word => word.Text.StartsWith('汕')).ToList();
        Assert.Equal(22, lines.Count);
        Assert.All(lines, line => Assert.Equal(28, line.Text.Length));
        Assert.All(lines, line => Assert.Equal(28.0, line.Left * MillimetresPerPoint, 0.2));
        Assert.All(lines, line => Assert.Equal(184.0, line.Right * MillimetresPerPoint, 0.4));
        for (var i = 1; i < lines.Count; i++)
        {
            Assert.Equal(225.0 / 22, (lines[i].Top - lines[i - 1].Top) * MillimetresPerPoint, 0.02);
        }
    }

    [Fact]
    public async Task The_text_comes_out_in_reading_order()
    {
        var path = engine.FileFor("order.pdf");
        await BulletinDocument.WriteAsync(Issue.Of(HandMadeMart.FiveTowns, 2017, 4), engine.Pool, path, Cancel);

        var text = Tool.Run("pdftotext", "-layout", path, "-");

        var at = -1;
        foreach (var mark in new[] { "一、总体进展", "（一）脱贫进度", "（二）分县", "（三）镇（街道）排名", "（四）两不愁", "二、行业部门任务", "三、资金", "四、帮扶责任与走访", "五、上期通报问题整改", "六、存在问题", "七、下一步要求", "附件1", "附件2", "运行标识", "抄送" })
        {
            var next = text.IndexOf(mark, at + 1, StringComparison.Ordinal);
            Assert.True(next > at, mark);
            at = next;
        }
    }

    private static Regex Line(string pattern) => new(pattern, RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

    private static List<(string Text, double Left, double Top, double Right)> Words(string path, int page)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        double Of(Match match, string name) => double.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);
        return
        [
            .. Word().Matches(Tool.Run("pdftotext", "-bbox", "-f", number, "-l", number, path, "-"))
                .Select(match => (match.Groups["text"].Value, Of(match, "left"), Of(match, "top"), Of(match, "right"))),
        ];
    }

    [GeneratedRegex("""<word xMin="(?<left>[\d.]+)" yMin="(?<top>[\d.]+)" xMax="(?<right>[\d.]+)" yMax="[\d.]+">(?<text>[^<]*)</word>""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();
}
