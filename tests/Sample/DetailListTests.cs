using System.Text;
using Analytics.Sample.Exports;
using Analytics.Sample.People;
using Xunit;

namespace Analytics.Tests.Sample;

public sealed class DetailListTests(SmallCity city) : IClassFixture<SmallCity>
{
    [Fact]
    public void The_header_has_eighty_columns_two_of_them_glued_by_a_tab()
    {
        var header = SmallCity.ReadGbk(city.Rosters.First().Path)[0].Split(',');
        Assert.Equal(80, header.Length);
        Assert.Equal("镇(乡、街道)", header[0]);
        Assert.Equal("劳动能力", header[64]);
        Assert.Equal("是否参加城镇职工基本养老保险\t是否参加城乡居民基本医疗保险", header[75]);
        Assert.Equal("脱贫年份", header[79]);
    }

    [Fact]
    public void The_row_leaves_labour_out_so_that_columns_65_to_75_hold_the_value_of_the_next_header()
    {
        var health = GRosterHeader.Position("健康状况");
        Assert.Equal("入读技工院校意愿", GRosterHeader.AsPrinted[health]);
        Assert.Equal(80, GRosterHeader.Meant.Count);
        for (var column = 0; column < 64; column++)
        {
            Assert.Equal(GRosterHeader.AsPrinted[column], GRosterHeader.Meant[column]);
        }

        for (var column = 64; column < 74; column++)
        {
            Assert.Equal(GRosterHeader.AsPrinted[column + 1], GRosterHeader.Meant[column]);
        }

        Assert.Equal("是否参加城镇职工基本养老保险", GRosterHeader.Meant[74]);
        Assert.Equal("是否参加城乡居民基本医疗保险", GRosterHeader.Meant[75]);
        Assert.Equal(GRosterHeader.AsPrinted.Skip(76), GRosterHeader.Meant.Skip(76), StringComparer.Ordinal);
    }

    [Fact]
    public void Files_are_GBK_with_CRLF_and_without_quotes()
    {
        foreach (var (_, path) in city.Rosters)
        {
            var bytes = File.ReadAllBytes(path);
            Assert.NotEqual(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
            Assert.DoesNotContain((byte)'"', bytes);
            Assert.Equal("\r\n"u8.ToArray(), bytes[^2..]);
            Assert.Equal(bytes.Count(letter => letter == '\n'), bytes.Count(letter => letter == '\r'));
        }
    }

    [Fact]
    public void Every_row_has_eighty_fields_and_a_valid_unique_identity_that_can_be_nobodys()
    {
        foreach (var quarter in city.Rosters.GroupBy(file => file.Quarter, StringComparer.Ordinal))
        {
            var rows = quarter.SelectMany(file => SmallCity.ReadGbk(file.Path).Skip(1)).Select(line => line.Split(',')).ToList();
            Assert.All(rows, row => Assert.Equal(80, row.Length));
            var ids = rows.ConvertAll(row => row[GRosterHeader.Position("身份证号码")]);
            Assert.Equal(rows.Count, rows.Select(row => row[GRosterHeader.Position("户码")] + row[GRosterHeader.Position("身份证号码")]).Distinct(StringComparer.Ordinal).Count());
            Assert.InRange(ids.Count - ids.Distinct(StringComparer.Ordinal).Count(), 0, 5); // a few are registered in two households
            Assert.All(ids, id => Assert.StartsWith("441599", id, StringComparison.Ordinal));
            Assert.All(ids, id => Assert.Equal(IdNumbers.CheckDigit(id.AsSpan(0, 17)), id[17]));
            Assert.All(rows, row => Assert.Equal(row[GRosterHeader.Position("出生日期")].Replace("-", "", StringComparison.Ordinal), row[GRosterHeader.Position("身份证号码")][6..14]));
            Assert.All(rows, row => Assert.Equal(row[GRosterHeader.Position("性别")] == "男", (row[GRosterHeader.Position("身份证号码")][16] - '0') % 2 == 1));
            Assert.All(rows, row => Assert.Matches("^100[0-9]{8}$", row[GRosterHeader.Position("联系电话")]));
        }
    }

    [Fact]
    public void The_income_cells_add_up_to_the_disposable_income()
    {
        foreach (var row in city.Rosters.SelectMany(file => SmallCity.ReadGbk(file.Path).Skip(1)).Select(line => line.Split(',')))
        {
            decimal Yuan(string header) => decimal.Parse(row[GRosterHeader.Position(header)], System.Globalization.CultureInfo.InvariantCulture);
            var transfers = Enumerable.Range(GRosterHeader.Position("A42a家庭合计计划生育金"), 8).Sum(column => decimal.Parse(row[column], System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(Yuan("A42家庭合计转移性收入"), transfers);
            if (row[GRosterHeader.Position("A52家庭合计家庭可支配收入")].Length == 0 || row[GRosterHeader.Position("A39家庭合计工资性收入")].Length == 0)
            {
                continue;
            }

            var expected = Yuan("A39家庭合计工资性收入") + Yuan("A40家庭合计生产经营性收入") + Yuan("A41家庭合计财产性收入") + transfers
                - Yuan("A43家庭合计生产经营性支出") - Yuan("A50家庭合计转移性支出");
            Assert.Equal(expected, Yuan("A52家庭合计家庭可支配收入"));
        }
    }

    [Fact]
    public void Coded_cells_are_labels_of_the_code_lists()
    {
        var labels = File.ReadLines(Path.Combine(SmallCity.Reference, "code_lists.csv")).Select(line => line.Split(','))
            .ToLookup(cells => cells[0], cells => cells[2], StringComparer.Ordinal);
        (string Header, string List)[] columns =
        [
            ("A17识别标准", "identify_standard"), ("A18农户属性", "household_type"), ("A22主要致贫原因(单选)", "poverty_cause"), ("A23其他致贫原因(可复选)", "poverty_cause"),
            ("性别", "sex"), ("与户主关系", "relation"), ("文化程度", "education"), ("在校生状况", "school_status"), ("健康状况", "health"), ("务工状况", "work_place"),
        ];
        var rows = city.Rosters.SelectMany(file => SmallCity.ReadGbk(file.Path).Skip(1)).Select(line => line.Split(',')).ToList();
        Assert.All(columns, column => Assert.Empty(rows.Select(row => row[GRosterHeader.Position(column.Header)]).Where(cell => cell.Length > 0).Except(labels[column.List], StringComparer.Ordinal)));
    }
}
