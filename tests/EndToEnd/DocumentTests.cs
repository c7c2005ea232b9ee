using System.Text.RegularExpressions;
using Analytics.Pipeline.Publish;
using Analytics.Tests.Reports;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace Analytics.Tests.EndToEnd;

public sealed partial class DocumentTests(DocumentCity published) : IClassFixture<DocumentCity>
{
    private static readonly string[] s_units = ["城区", "海丰县", "陆河县", "陆丰市", "红海湾经济开发区", "深汕特别合作区", "华侨管理区"];

    [Fact]
    public void Every_planned_document_is_there()
    {
        Assert.True(published.Published.ExitCode == 0, published.Published.Errors);
        string[] kinds = ["reports/季度通报.pdf", "reports/季度通报.docx", "reports/年度报告.pdf", "reports/年度报告.docx", "lists/名单登记.xlsx"];
        Assert.All(kinds, kind => Assert.True(File.Exists(Path.Combine(published.Current, kind)), kind));
        var villages = published.City.Ask("out", "select count(distinct village_code), count(distinct town) from core.village")[0].Split(" | ");
        Assert.Equal(villages[1], Files("reports/镇工作提示单").Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(villages[0], Files("reports/村情卡").Sum(Pages).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.All(new[] { "reports/公示（网上）", "lists/公示（村务公开栏）", "lists/入户走访记录表", "lists/优先走访名单", "lists/入户走访反馈表", "lists/问题数据退回清单", "lists/证件号码待核清单", "lists/需核查线索" }, folder => Assert.NotEmpty(Files(folder)));
    }

    [Fact]
    public void A_rare_character_in_a_name_is_printed_as_a_mark_and_told_by_its_code_point_alone()
    {
        var manifest = Manifest.Read(published.Current);
        var marked = Files("lists/入户走访记录表").Where(file => Tool.Run("pdftotext", file, "-").Contains('〓', StringComparison.Ordinal)).Select(Path.GetFileName).ToList();

        Assert.NotEmpty(marked);
        Assert.All(marked, file => Assert.Contains(manifest.Replaced, line => line.Contains($"{file}: 〓 stands for U+30010", StringComparison.Ordinal)));
        Assert.Contains("REPLACED", published.Published.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(DocumentCity.RareCharacter, published.Published.Output + published.Published.Errors + string.Concat(manifest.Replaced), StringComparison.Ordinal);
        Assert.Contains(Files("lists/优先走访名单").SelectMany(Rows), row => row.Any(cell => cell.Contains(DocumentCity.RareCharacter, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_code_on_cards_and_sheets_stands_beside_the_figure_it_names()
    {
        var figures = published.City.Ask("out", "select code, division, case when denominator is null or unit = 'yuan' then cast(cast(round(value) as bigint) as varchar) else printf('%.1f%%', value * 100) end from mart.figure where quarter = '2018Q4' and value is not null")
            .Select(row => row.Split(" | ")).ToDictionary(row => row[0], row => (Division: row[1], Text: row[2]), StringComparer.Ordinal);
        foreach (var file in Files("reports/村情卡").Concat(Files("reports/镇工作提示单")))
        {
            foreach (var page in Tool.Run("pdftotext", "-raw", file, "-").Split('\f').Where(page => page.Length > 1))
            {
                var codes = Code().Matches(page).Select(match => match.Value).ToList();
                Assert.True(codes.Count >= 10 || !page.Contains("在册户数", StringComparison.Ordinal), $"{file}: {codes.Count} codes");
                Assert.All(codes, code => Assert.Contains(figures[code].Text.Replace("99.9%", "", StringComparison.Ordinal).Replace("0.0%", "", StringComparison.Ordinal), page, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void A_unit_s_bulletin_names_no_other_unit_and_none_of_its_towns()
    {
        var towns = published.City.Ask("out", "select division_name, zone from core.division where level = 'town'").Select(row => row.Split(" | ")).ToList();
        foreach (var file in Files("reports/责任单位通报").Where(file => file.EndsWith(".pdf", StringComparison.Ordinal)))
        {
            var unit = s_units.Single(name => Path.GetFileName(file).StartsWith(name, StringComparison.Ordinal));
            var text = Tool.Run("pdftotext", "-raw", file, "-").Replace("\n", "", StringComparison.Ordinal);
            var own = towns.Where(town => town[1] == unit).Select(town => town[0]).ToList();
            Assert.All(s_units.Where(name => name != unit && name != "城区"), name => Assert.DoesNotContain(name, text, StringComparison.Ordinal));
            Assert.All(towns.Where(town => town[1] != unit && !own.Contains(town[0], StringComparer.Ordinal)), town => Assert.DoesNotContain(town[0], text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Public_documents_hold_no_head_of_household_and_no_score_forecast_or_pattern()
    {
        var heads = Files("lists/优先走访名单").SelectMany(file => Rows(file).Skip(3)).Select(row => row[4]).Where(name => name.Length > 1).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(heads);
        var texts = Files("reports/公示（网上）").Concat(Files("reports/村情卡")).Concat([Path.Combine(published.Current, "reports/季度通报.pdf")])
            .Select(file => Tool.Run("pdftotext", "-raw", file, "-").Replace("\n", "", StringComparison.Ordinal));
        foreach (var text in texts)
        {
            Assert.DoesNotContain(heads, name => text.Contains(name, StringComparison.Ordinal));
            Assert.All(new[] { "造假", "风险分", "返贫风险", "预测", "清退户", "约谈", "441599" }, word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_visit_that_a_list_without_days_counts_is_a_last_visit()
    {
        var lasts = Files("lists/优先走访名单").SelectMany(file => Rows(file).Skip(3)).Select(row => row[11]).ToList();
        Assert.Contains("2018年（无具体日期）", lasts);
        Assert.Contains(Files("lists/入户走访记录表"), file => Tool.Run("pdftotext", "-raw", file, "-").Contains("2018年（无具体日期）", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_workbook_and_word_file_is_valid()
    {
        var validator = new OpenXmlValidator();
        foreach (var file in Directory.EnumerateFiles(published.Current, "*.*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".xlsx" or ".docx"))
        {
            using OpenXmlPackage package = file.EndsWith(".xlsx", StringComparison.Ordinal) ? SpreadsheetDocument.Open(file, isEditable: false) : WordprocessingDocument.Open(file, isEditable: false);
            Assert.Empty(validator.Validate(package, TestContext.Current.CancellationToken).Select(error => $"{file} {error.Path?.XPath}: {error.Description}"));
        }
    }

    [Fact]
    public void Rejected_rows_go_back_in_the_sender_s_columns_and_every_one_of_them()
    {
        var rows = Files("lists/问题数据退回清单").SelectMany(file => Sheets(file).Where(sheet => sheet.Name != "填写说明")).SelectMany(sheet =>
        {
            Assert.Equal(["原文件", "原工作表", "原行号", "退回原因", "建议"], sheet.Rows[0].TakeLast(5));
            return sheet.Rows.Skip(1).Select(row => (File: row[^5], Sheet: row[^4], Row: row[^3], Reason: row[^2]));
        }).ToList();

        var expected = published.City.Ask("out", "select distinct file, coalesce(sheet, ''), \"row\" from ops.reject where quarter = '2018Q4' or quarter is null order by all");
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Order(StringComparer.Ordinal), rows.Select(row => $"{row.File} | {row.Sheet} | {row.Row}").Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.All(rows, row => Assert.NotEqual("", row.Reason));
    }

    [Fact]
    public void A_changed_pdf_is_found_out_and_an_issued_one_is_known()
    {
        var issued = Path.Combine(published.Current, "reports", "季度通报.pdf");
        var changed = Path.Combine(published.City.Out("out"), "changed.pdf");
        File.WriteAllBytes(changed, [.. File.ReadAllBytes(issued), (byte)' ']);

        var known = Cli.Run("verify", issued, "--out", published.City.Out("out"));
        var unknown = Cli.Run("verify", changed, "--out", published.City.Out("out"));

        Assert.Equal((0, 1), (known.ExitCode, unknown.ExitCode));
        Assert.Contains("送审稿", known.Output, StringComparison.Ordinal);
        Assert.Contains("NOT ISSUED", unknown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quarter_that_the_publication_does_not_reach_is_no_simulation_without_changes()
    {
        var beyond = Cli.Run("simulate", "--line-share", "0.5", "--quarter", "2030Q1", "--out", published.City.Out("out"));
        var mistyped = Cli.Run("simulate", "--line-share", "0.5", "--quarter", "2018", "--out", published.City.Out("out"));

        Assert.Equal((1, 2), (beyond.ExitCode, mistyped.ExitCode));
        Assert.Contains("所含季度为2018Q1至2018Q4", beyond.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void An_issue_without_number_and_date_cannot_be_approved_nor_by_one_official_twice()
    {
        var alone = Cli.Run("approve", "--by", "样例甲", "--by", "样例甲", "--out", published.City.Out("out"));
        var blank = Cli.Run("approve", "--by", "样例甲", "--by", "样例乙", "--out", published.City.Out("out"));

        Assert.Equal((2, 1), (alone.ExitCode, blank.ExitCode));
        Assert.Contains("--document-number", blank.Errors, StringComparison.Ordinal);
    }

    private List<string> Files(string folder) => [.. Directory.EnumerateFiles(Path.Combine(published.Current, folder)).Order(StringComparer.Ordinal)];

    private static int Pages(string pdf) => int.Parse(PageCount().Match(Tool.Run("pdfinfo", pdf)).Groups["pages"].Value, System.Globalization.CultureInfo.InvariantCulture);

    private static List<List<string>> Rows(string workbook) => Sheets(workbook)[0].Rows;

    private static List<(string Name, List<List<string>> Rows)> Sheets(string workbook)
    {
        using var document = SpreadsheetDocument.Open(workbook, isEditable: false);
        return
        [
            .. document.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(sheet => (
                sheet.Name!.Value!,
                ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!)).Worksheet!.Descendants<Row>().Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToList()).ToList())),
        ];
    }

    [GeneratedRegex(@"(?<![0-9a-f])[0-9a-f]{10}(?![0-9a-f])", RegexOptions.None, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"^Pages: +(?<pages>\d+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PageCount();
}
