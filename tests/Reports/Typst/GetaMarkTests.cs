using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Analytics.Reports.Sheets;
using Analytics.Reports.Typst;
using Xunit;

namespace Analytics.Tests.Reports.Typst;

[Collection(EngineGroup.Name)]
public sealed partial class GetaMarkTests(Engine engine)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_document_is_made_with_a_mark_for_each_character_that_no_font_has_and_says_which()
    {
        var path = engine.FileFor("geta.pdf");

        var made = await GetaMark.RenderAsync(engine.Pool, Job("汕尾王\U00030010鲤\uE000镇\U00030010", path), Cancel);

        var text = Tool.Run("pdftotext", path, "-");
        Assert.Equal("U+E000, U+30010", made.Replaced);
        Assert.Contains("汕尾王〓鲤〓镇〓", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_whose_characters_are_all_there_says_nothing()
    {
        var made = await GetaMark.RenderAsync(engine.Pool, Job("墘鮜坣噉磜硁箖竂", engine.FileFor("no-geta.pdf")), Cancel);

        Assert.Equal("", made.Replaced);
    }

    [Fact]
    public async Task The_message_holds_code_points_and_never_the_character_of_a_name()
    {
        var failure = await Assert.ThrowsAsync<TypstException>(() => engine.Pool.RenderAsync(Job("王\U00030010", engine.FileFor("never.pdf")), Cancel));

        Assert.Contains("U+30010", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("\U00030010", failure.Message + failure.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_font_of_the_office_is_asked_for_a_character_that_no_other_has()
    {
        // a stand-in for an office's font of rare characters: it alone has U+0104
        var folder = Directory.CreateDirectory(engine.FileFor("office-fonts")).FullName;
        File.Copy(Path.Combine(Engine.Options.FontFolder, "wqy-microhei.ttc"), Path.Combine(folder, "rare.ttc"), overwrite: true);
        await using var pool = await TypstPool.StartAsync(Engine.Options with { OfficeFontFolder = folder }, Cancel);

        var without = await GetaMark.RenderAsync(engine.Pool, Job("字\u0104", engine.FileFor("without.pdf")), Cancel);
        var with = await GetaMark.RenderAsync(pool, Job("字\u0104", engine.FileFor("with.pdf")), Cancel);

        Assert.Equal(("U+0104", ""), (without.Replaced, with.Replaced));
    }

    [Fact]
    public async Task The_mark_takes_the_room_of_a_character_whatever_it_is_set_in()
    {
        const string Marked = "〓〓〓〓", Named = "样样样样";
        var sheet = new Sheet { Title = Marked, Subtitle = Named, Blocks = [new FactsBlock(1, [new Fact("户主", Marked), new Fact("户主", Named)])] };
        var path = engine.FileFor("geta-wide.pdf");
        await engine.Pool.RenderAsync(
            SheetBookDocument.Job(new SheetBook { Title = "样例", Author = "样例", Notice = "", Footer = "", Created = new DateOnly(2017, 1, 1), Sheets = [sheet] }, path), Cancel);

        var widths = Word().Matches(Tool.Run("pdftotext", "-bbox", path, "-"))
            .Select(word => (Text: word.Groups["text"].Value, Width: double.Parse(word.Groups["right"].Value, CultureInfo.InvariantCulture) - double.Parse(word.Groups["left"].Value, CultureInfo.InvariantCulture)))
            .ToLookup(word => word.Text, word => word.Width);

        Assert.Equal([4 * 18, 4 * 12], widths[Marked].Select(width => Math.Round(width))); // title and fact, in points
        Assert.Contains(4 * 12, widths[Named].Select(width => Math.Round(width)));
    }

    private static TypstJob Job(string text, string path) => new()
    {
        Template = "probe",
        Data = new JsonObject { ["text"] = text, ["chartText"] = "字" },
        Created = new DateOnly(2017, 1, 1),
        OutputPath = path,
    };

    [GeneratedRegex("""<word xMin="(?<left>[\d.]+)" yMin="[\d.]+" xMax="(?<right>[\d.]+)" yMax="[\d.]+">(?<text>[^<]+)<""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();
}
