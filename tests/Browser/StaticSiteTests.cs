using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Pipeline.Dashboard;
using Analytics.Reports.Bulletin;
using Analytics.Tests.EndToEnd;
using Analytics.Tests.Reports;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Xunit;

namespace Analytics.Tests.Browser;

/// <summary>The static site as officials open it: from a folder, by double-click.</summary>
[Collection(PublishedCityGroup.Name)]
public sealed partial class StaticSiteTests(PublishedCity published, Chromium browser)
{
    private static readonly string[] s_kinds =
    [
        "index.html", "2018Q4/441502.html", "2018Q2/zone-441502004.html", "2018Q4/441521118.html", "figures.html", "figure/housing_secured_share.html",
        "findings.html", "quality.html", "revisions.html",
    ];

    private static readonly AxeRunOptions s_rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    public static TheoryData<string> Kinds => new(s_kinds);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_kind_of_page_opens_from_a_folder_without_a_message_and_without_an_accessibility_fault(string page)
    {
        await using var window = await OpenAsync(page);

        Assert.Empty(window.Messages);
        var faults = (await window.Page.RunAxe(s_rules)).Violations;
        Assert.True(faults.Length == 0, string.Join('\n', faults.Select(fault => $"{fault.Id}: {string.Join(" | ", fault.Nodes.Take(3).Select(node => node.Html))}")));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_kind_of_page_fits_a_phone_and_prints_without_overlap(string page)
    {
        await using var window = await OpenAsync(page, width: 390);
        Assert.Equal(0, await window.Page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - innerWidth)"));

        await window.Page.SetViewportSizeAsync(794, 1123);
        await window.Page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");
        await window.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        var overlaps = await window.Page.EvaluateAsync<string[]>(
            """
            () => {
              const boxes = [...document.querySelectorAll('h1, h2, .cards, .keys, .chart, .tiles, .table, .remark')]
                .filter(e => e.checkVisibility() && e.getClientRects().length).map(e => ({ e, r: e.getBoundingClientRect() }));
              return boxes.slice(1).filter((box, i) => box.r.top < boxes[i].r.bottom - 1 && !boxes[i].e.contains(box.e)).map(box => box.e.className || box.e.innerText);
            }
            """);
        Assert.Empty(overlaps);
    }

    [Fact]
    public async Task A_printed_table_leaves_neither_its_name_nor_its_head_alone_at_the_foot_of_a_page()
    {
        await using var window = await OpenAsync("index.html");
        var pdf = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        for (var push = 0; push < 260; push += 20)
        {
            await window.Page.EvaluateAsync("push => document.querySelector('main').style.paddingTop = push + 'mm'", push);
            await window.Page.PdfAsync(new() { Path = pdf, PreferCSSPageSize = true });
            var pages = Tool.Run("pdftotext", "-layout", pdf, "-").Split('\f');

            Assert.All(pages, page => Assert.DoesNotMatch(@"(位次 +单位.*|镇（街道）（\d+年第.季度）)\s*$", page));
        }

        File.Delete(pdf);
    }

    [Fact]
    public async Task The_first_page_weighs_less_than_a_megabyte_with_all_it_loads()
    {
        var site = new DirectoryInfo(published.Site);
        Assert.True(published.Published.ExitCode == 0, published.Published.Errors);
        var weight = new FileInfo(Path.Combine(published.Site, "index.html")).Length + site.EnumerateDirectories("assets").Single().EnumerateFiles().Sum(file => file.Length);
        Assert.InRange(weight, 1, 1_000_000);
        await using var window = await OpenAsync("index.html");
        var loaded = await window.Page.EvaluateAsync<string[]>("() => performance.getEntriesByType('resource').map(r => r.name).filter(n => !n.startsWith('file:') && !n.startsWith('data:'))");
        Assert.Empty(loaded);
    }

    [Fact]
    public async Task Quarter_switch_and_drill_down_work_by_keyboard_alone()
    {
        await using var window = await OpenAsync("index.html");
        await FocusAsync(window, "nav.quarters a[href$='2018Q3/441500.html']");
        Assert.EndsWith("/2018Q3/441500.html", window.Page.Url, StringComparison.Ordinal);
        await FocusAsync(window, "main tbody a[href$='zone-441502004.html']");
        Assert.EndsWith("/2018Q3/zone-441502004.html", window.Page.Url, StringComparison.Ordinal);
        await FocusAsync(window, "svg.tiles a[href$='441502006.html']");
        Assert.EndsWith("/2018Q3/441502006.html", window.Page.Url, StringComparison.Ordinal);
        Assert.Contains("遮浪街道", await window.Page.InnerTextAsync("h1"), StringComparison.Ordinal);
        Assert.Empty(window.Messages);
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("2018Q3/zone-441502004.html")]
    [InlineData("2018Q3/441521118.html")]
    [InlineData("figure/exit_completion_share_cum.html")]
    public async Task The_numbers_of_a_page_are_those_of_the_published_figures(string page)
    {
        await using var window = await OpenAsync(page);
        var shown = await window.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('[data-code]')].filter(e => e.dataset.code && e.textContent !== '＊').map(e => `${e.dataset.code} ${e.dataset.v ?? e.textContent.replaceAll(',', '')}`)");
        Assert.True(shown.Length > 20, $"{shown.Length} numbers");
        var figures = Published(shown.Select(number => number.Split(' ')[0]));
        Assert.All(shown, number =>
        {
            var parts = number.Split(' ');
            var value = figures[parts[0]];
            if (parts[1] == "—")
            {
                Assert.Null(value);
            }
            else
            {
                Assert.Equal(value!.Value, double.Parse(parts[1], CultureInfo.InvariantCulture), 1e-6 * Math.Max(1, Math.Abs(value.Value)));
            }
        });
    }

    [Fact]
    public async Task A_table_is_taken_away_as_csv_with_all_digits()
    {
        await using var window = await OpenAsync("index.html");
        var download = await window.Page.RunAndWaitForDownloadAsync(() => window.Page.ClickAsync("section:has(#zones) .tools button"));
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await download.SaveAsAsync(path);
        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        File.Delete(path);

        Assert.Equal([0xef, 0xbb, 0xbf], bytes[..3]);
        var lines = System.Text.Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("位次,单位,在册人数,", lines[0], StringComparison.Ordinal);
        Assert.Equal(8, lines.Length);
        Assert.Contains(lines, line => line.Contains("红海湾经济开发区", StringComparison.Ordinal) && line.Contains(",0.", StringComparison.Ordinal));
    }

    [Fact]
    public void The_share_on_a_card_of_a_year_is_that_of_the_people_beside_it()
    {
        var cards = Directory.EnumerateFiles(published.Site, "*.html", SearchOption.AllDirectories)
            .SelectMany(page => Card().Matches(File.ReadAllText(page)))
            .Select(card => (Task: Whole(card, "task"), People: Whole(card, "people"), Share: card.Groups["share"].Value))
            .ToList();

        Assert.NotEmpty(cards);
        Assert.All(cards, card => Assert.Equal(Wording.Percent(card.People / card.Task), card.Share));
    }

    private static decimal Whole(Match card, string group) => decimal.Parse(card.Groups[group].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex("""任务(?<task>[0-9,]+)人</span></p>\s*<p class="big"[^>]*>(?<share>[0-9.]+%)</p>(?:(?!</li>).)*<p class="note">现有登记脱贫(?<people>[0-9,]+)人，比对""", RegexOptions.Singleline, 1000)]
    private static partial Regex Card();

    [Fact]
    public void Patterns_are_for_auditors_and_no_page_of_the_site_names_one()
    {
        var pages = Directory.EnumerateFiles(published.Site, "*.html", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();

        Assert.Contains(pages, page => page.Contains("疑似应保未保", StringComparison.Ordinal));
        Assert.All(
            new[] { "疑似突击脱贫", "收入扎堆线上", "村内收入雷同", "收入尾数凑整" },
            pattern => Assert.DoesNotContain(pages, page => page.Contains(pattern, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_site_names_no_file_that_was_received()
    {
        var page = File.ReadAllText(Path.Combine(published.Site, "quality.html"));
        Assert.Contains("收到的文件", page, StringComparison.Ordinal);
        Assert.DoesNotContain("（2018年", page, StringComparison.Ordinal);
        Assert.DoesNotContain(".csv", page, StringComparison.Ordinal);
        Assert.DoesNotContain(".xlsx", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_a_household_or_a_village_is_in_the_site()
    {
        using var names = new StringReader(string.Join('\n', published.City.Ask("out", "select distinct household_key from core.household union select distinct village_code from core.village")));
        var keys = names.ReadToEnd().Split('\n').ToHashSet(StringComparer.Ordinal);
        Assert.All(Directory.EnumerateFiles(published.Site, "*.html", SearchOption.AllDirectories), file =>
        {
            var words = File.ReadAllText(file).Split('"', '>', '<', '/', ' ', '.', '，', '、');
            Assert.DoesNotContain(words, keys.Contains);
        });
    }

    private static async Task FocusAsync(Window window, string link)
    {
        for (var i = 0; i < 400; i++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            if (await window.Page.EvaluateAsync<bool>("link => document.activeElement.matches(link)", link))
            {
                var target = await window.Page.EvaluateAsync<string>("() => new URL(document.activeElement.getAttribute('href'), location.href).href");
                await window.Page.Keyboard.PressAsync("Enter");
                await window.Page.WaitForFunctionAsync("target => location.href === target && document.readyState === 'complete'", target);
                return;
            }
        }

        Assert.Fail($"no way to {link} by keyboard");
    }

    private Dictionary<string, double?> Published(IEnumerable<string> codes) =>
        published.City.Ask("out", $"select code, coalesce(value::varchar, '') from mart.figure where code in ({string.Join(',', codes.Distinct(StringComparer.Ordinal).Select(code => $"'{code}'"))})")
            .Select(row => row.Split(" | "))
            .ToDictionary(row => row[0], row => row[1].Length == 0 ? (double?)null : double.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private async Task<Window> OpenAsync(string page, int width = 1280)
    {
        Assert.True(published.Published.ExitCode == 0, published.Published.Errors);
        var window = await browser.OpenAsync(width);
        await window.Page.GotoAsync("file://" + Path.Combine(published.Site, page));
        return window;
    }
}
