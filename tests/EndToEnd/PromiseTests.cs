using Analytics.Sample;
using Analytics.Sample.FollowUp;
using Analytics.Tests.Reports;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Xunit;

namespace Analytics.Tests.EndToEnd;

/// <summary>What a cadre promises at the door comes back in a workbook and stands on the next quarter's sheet, and nowhere else.</summary>
public sealed class PromiseTests : IDisposable
{
    private const string Promise = "样例甲乙丙丁戊，陪同到县医院复查";
    private readonly City _city = City.Write(DirtLevel.None, households: 200, firstYear: 2018);

    [Fact]
    public void A_promise_in_the_returned_workbook_is_printed_on_the_next_sheet_and_leaves_the_vault_for_lists_alone()
    {
        Publish("2018Q3", "--only", "lists");
        var (form, head) = FillFirstForm();
        Publish("2018Q4");

        var pages = Files("*.pdf").Where(file => file.Contains("入户走访记录表", StringComparison.Ordinal))
            .SelectMany(file => Tool.Run("pdftotext", "-raw", file, "-").Replace("\n", "", StringComparison.Ordinal).Split('\f')).Where(page => page.Length > 1).ToList();
        var promised = Assert.Single(pages, page => page.Contains(Promise, StringComparison.Ordinal));
        Assert.Contains(head, promised, StringComparison.Ordinal);
        Assert.Contains($"2018年12月20日入户时答应：“{Promise}”，时限：2019年1月15日。是否办成没有记录", promised, StringComparison.Ordinal);
        Assert.Contains(pages, page => page.Contains("上次答应的事：系统中没有记录。", StringComparison.Ordinal));
        Assert.Equal(["0"], _city.Ask("out", $"select rows_rejected from ops.input_file where file like '%{Path.GetFileName(form)}'"));

        string[] secrets = [Promise, .. SamplePromises()];
        Assert.True(secrets.Length > 1, "the sample promises nothing");
        var leaks = Directory.EnumerateFiles(_city.Out("out"), "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".sealed", StringComparison.Ordinal) && !PrivacyTests.IsList(file))
            .Where(file => PrivacyTests.TextOf(file) is var text && secrets.Any(secret => text.Contains(secret, StringComparison.Ordinal)))
            .Select(file => Path.GetRelativePath(_city.Out("out"), file));
        Assert.Empty(leaks);
    }

    public void Dispose() => _city.Dispose();

    private void Publish(string asOf, params string[] more)
    {
        var run = _city.Run("out", ["--as-of", asOf, .. more]);
        Assert.True(run.ExitCode == 0, run.Errors);
    }

    private IEnumerable<string> Files(string pattern) => Directory.EnumerateFiles(Path.Combine(_city.Out("out"), "current"), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>Fills the first row of a published form as a clerk does, and hands it in with the next quarter's files.</summary>
    private (string Form, string Head) FillFirstForm()
    {
        var blank = Files("*.xlsx").First(file => file.Contains("入户走访反馈表", StringComparison.Ordinal));
        var form = Path.Combine(_city.Exports, "2018Q4", $"入户走访反馈表_{Path.GetFileName(blank)}");
        File.Copy(blank, form);
        using var document = SpreadsheetDocument.Open(form, isEditable: true);
        var rows = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().ToList();
        var headers = Texts(rows[0]);
        foreach (var (header, value) in new[] { ("入户日期", "2018-12-20"), ("走访人", "样例员"), ("满意度", "满意"), ("承诺事项", Promise), ("承诺时限", "2019-01-15"), ("数据日期", "2018-12-31") })
        {
            var cell = rows[1].Elements<Cell>().ElementAt(headers.IndexOf(header));
            cell.DataType = CellValues.InlineString;
            cell.InlineString = new InlineString(new Text(value));
        }

        rows.Skip(2).ToList().ForEach(row => row.Remove());
        var filled = Texts(rows[1]);
        return (form, filled[headers.IndexOf("户主姓名")]);
    }

    private IEnumerable<string> SamplePromises() => Directory.EnumerateFiles(_city.Exports, "入户走访反馈表（*.xlsx", SearchOption.AllDirectories).SelectMany(file =>
    {
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        return document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().SelectMany(Texts).Intersect(HouseholdSheets.Promises, StringComparer.Ordinal).ToList();
    }).Distinct(StringComparer.Ordinal);

    private static List<string> Texts(Row row) => [.. row.Elements<Cell>().Select(cell => cell.InnerText)];
}
