using Analytics.Sample;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Xunit;

namespace Analytics.Tests.Sample;

public sealed class WorkbookTests(SmallCity city) : IClassFixture<SmallCity>
{
    [Fact]
    public void Every_workbook_opens_and_starts_with_its_header()
    {
        (string Pattern, string First, string Last)[] layouts =
        [
            ("收入明细*.xlsx", "年份", "人均可支配收入(元)"), ("脱贫明细*.xlsx", "市", "实际脱贫时间(年)"), ("变动明细*.xlsx", "市", "自然减少成员"), ("村基本情况*.xlsx", "市", "村属性"),
        ];
        foreach (var (pattern, first, last) in layouts)
        {
            var files = Directory.GetFiles(city.Exports, pattern, SearchOption.AllDirectories);
            Assert.NotEmpty(files);
            foreach (var file in files)
            {
                var header = Read(file)[0];
                Assert.Equal(first, header[0]);
                Assert.Equal(last, header[^1]);
            }
        }
    }

    [Fact]
    public void The_national_roster_has_two_titles_a_header_of_two_levels_and_the_people_of_the_detail_list()
    {
        var files = Directory.GetFiles(city.Exports, "建档立卡*.xlsx", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(3, files.Count);
        var rows = Read(files[1]);
        Assert.Equal("数据日期：2017年12月31日", rows[1][0]);
        Assert.Contains("脱贫情况", rows[2], StringComparer.Ordinal);
        Assert.Contains("脱贫属性", rows[3], StringComparer.Ordinal);
        var detail = city.Rosters.Single(file => file.Quarter == "2017Q4" && file.Path.Contains("陆河县", StringComparison.Ordinal));
        var people = SmallCity.ReadGbk(detail.Path).Skip(1).Select(line => line.Split(',')[52]).Order(StringComparer.Ordinal);
        Assert.Equal(people, rows.Skip(4).Select(row => row[8]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Real_workbooks_have_titles_totals_remarks_and_ten_thousands()
    {
        using var dirty = SmallCity.Make(households: 60, DirtLevel.Real);
        var income = Read(Directory.GetFiles(dirty.Exports, "收入明细（2018年1月9日）.xlsx", SearchOption.AllDirectories).Single());
        Assert.StartsWith("汕尾市收入明细", income[0][0], StringComparison.Ordinal);
        Assert.Contains(income, row => row.Contains("可支配收入(万元)", StringComparer.Ordinal));
        Assert.Contains(income, row => row[0] == "合计");
        Assert.Contains(income, row => row[0].StartsWith("备注", StringComparison.Ordinal));
    }

    private static List<string[]> Read(string path)
    {
        using var book = SpreadsheetDocument.Open(path, isEditable: false);
        var part = book.WorkbookPart!.WorksheetParts.Single();
        return [.. part.Worksheet.GetFirstChild<SheetData>()!.Elements<Row>().Select(row => Cells(row))];
    }

    private static string[] Cells(Row row)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = cell.CellReference!.Value!.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1);
            while (cells.Count < column - 1)
            {
                cells.Add("");
            }

            cells.Add(cell.InnerText);
        }

        return [.. cells];
    }
}
