using System.Text;
using Analytics.Pipeline.Intake.Cells;
using Xunit;

namespace Analytics.Tests.Staging;

/// <summary>The provincial detail list: the shift, torn rows, codes, places, persons.</summary>
public sealed class DetailListTests : IDisposable
{
    private const string Name = "贫困人口明细表（2017年10月28日）_1.csv";
    private readonly StagedExports exports = new();

    public void Dispose() => exports.Dispose();

    [Fact]
    public void The_column_the_system_forgets_is_put_back_and_the_glued_headers_are_split()
    {
        exports.Text(Name, DetailList.File(DetailList.Row(), DetailList.Member(1))).Stage();
        Assert.Equal(("g_roster", "G", 2L, 2L), (exports.File.Layout, exports.File.SourceSystem, exports.File.RowsIn, exports.File.RowsStaged));
        Assert.Equal(
            ["01|02|∅|01|99|True|False|True|True|1|True", "03|02|∅|01|99|True|False|True|True|1|True"],
            StagedExports.Rows(exports.File, "relation, education, labor, health, work_place, serious_illness_insurance, employee_pension, resident_medical, resident_pension, sex, in_dibao"));
        Assert.Contains("column_shift_repaired|劳动能力|2|2", StagedExports.Repairs(exports.File), StringComparer.Ordinal);
        Assert.Contains("header_split|是否参加城镇职工基本养老保险|1|1", StagedExports.Repairs(exports.File), StringComparer.Ordinal);
    }

    [Fact]
    public void A_file_without_the_shift_loads_as_well()
    {
        exports.Text(Name, DetailList.File(DetailList.WholeRow(), DetailList.WholeRow(("劳动能力", "3")))).Stage();
        Assert.Equal(["01|01|True", "04|01|True"], StagedExports.Rows(exports.File, "labor, health, resident_medical"));
        Assert.DoesNotContain(StagedExports.Repairs(exports.File), repair => repair.StartsWith("column_shift_repaired", StringComparison.Ordinal));
    }

    [Fact]
    public void Any_other_shift_refuses_the_file_and_names_the_column()
    {
        var rows = Enumerable.Range(1, 20).Select(_ => DetailList.Row(("A18农户属性", "否"), ("A19是否军烈属", "因病")));
        exports.Text(Name, DetailList.File([.. rows])).Stage();
        Assert.Equal(("column_shifted", "g_roster"), (exports.File.RefusalRule, exports.File.Layout));
        Assert.Contains("A18农户属性", exports.File.RefusalReason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_of_years_that_holds_something_else_refuses_the_file_and_bad_years_among_others_their_rows()
    {
        string[] Rows(int bad) => [.. Enumerable.Range(1, 40).Select(number => DetailList.Member(number, ("脱贫年份", number <= bad ? "样例厂" : "2017")))];
        exports.Text(Name, DetailList.File(Rows(31))).Stage();
        Assert.Equal("column_shifted", exports.File.RefusalRule);
        Assert.Contains("脱贫年份", exports.File.RefusalReason, StringComparison.Ordinal);
        exports.Text(Name, DetailList.File(Rows(20))).Stage();
        Assert.Equal((null, 20L, 20L), (exports.File.RefusalRule, exports.File.RowsStaged, exports.File.RowsRejected));
    }

    [Fact]
    public void Another_shift_is_refused_in_a_file_of_two_rows_too()
    {
        var row = DetailList.Row(("A18农户属性", "样例"), ("A22主要致贫原因(单选)", "样例"), ("健康状况", "样例"));
        exports.Text(Name, DetailList.File(row, row)).Stage();
        Assert.Equal("column_shifted", exports.File.RefusalRule);
        Assert.Contains("A18农户属性", exports.File.RefusalReason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void The_known_shift_is_repaired_in_a_file_of_few_rows(int rows)
    {
        exports.Text(Name, DetailList.File([.. Enumerable.Range(1, rows).Select(number => DetailList.Member(number))])).Stage();
        Assert.Equal((null, (long)rows), (exports.File.RefusalRule, exports.File.RowsStaged));
        Assert.Contains($"column_shift_repaired|劳动能力|{rows}|2", StagedExports.Repairs(exports.File), StringComparer.Ordinal);
    }

    [Fact]
    public void One_bad_code_in_two_rows_rejects_its_row_only()
    {
        exports.Text(Name, DetailList.File(DetailList.Row(), DetailList.Member(1, ("健康状况", "待定")))).Stage();
        Assert.Equal((null, 1L), (exports.File.RefusalRule, exports.File.RowsStaged));
        Assert.Equal(["3|code_unknown|健康状况"], StagedExports.Rejects(exports.File));
    }

    [Fact]
    public void Codes_of_the_platform_are_its_own_and_the_national_ones_are_unknown_there()
    {
        exports.Text(Name, DetailList.File(
            DetailList.Row(("性别", "0"), ("A18农户属性", "2")), DetailList.Member(1, ("性别", "1")), DetailList.Member(2, ("性别", "女")),
            DetailList.Member(3, ("性别", "2")), DetailList.Member(4, ("A18农户属性", "05")))).Stage();
        Assert.Equal(["2|1|02", "3|2|02", "4|2|02"], StagedExports.Rows(exports.File, "row_number, sex, household_type"));
        Assert.Equal(["5|code_unknown|性别", "6|code_unknown|A18农户属性"], StagedExports.Rejects(exports.File));
    }

    [Fact]
    public void A_comma_inside_a_value_is_repaired_where_only_one_repair_is_possible()
    {
        exports.Text(Name, DetailList.File(
            DetailList.Row(),
            DetailList.Row(("自然村", "东组,一组")),
            DetailList.Row(("开户银行", "样例银行,新城支行")),
            DetailList.Row(("务工企业名称", "样例厂,分厂")),
            DetailList.Row(("A23其他致贫原因(可复选)", "因病,因残")),
            DetailList.Row(("培训需求", "种植技术,养殖技术"), ("就业意向", "本地"), ("就业预期", "务工")),
            DetailList.Row()[..200])).Stage();
        Assert.Equal(["2|∅", "3|∅", "4|∅", "5|∅", "6|01,02"], StagedExports.Rows(exports.File, "row_number, cause_other"));
        Assert.Equal(["7|ragged_row|∅", "8|ragged_row|∅"], StagedExports.Rejects(exports.File));
        Assert.Contains("ragged_row_repaired|∅|4|3", StagedExports.Repairs(exports.File), StringComparer.Ordinal);
        var vault = exports.Vault(exports.File);
        Assert.Equal("东组,一组", vault[1].Cells["hamlet_name"]);
        Assert.Contains("种植技术,养殖技术", vault[5].Raw, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rejected_row_still_says_which_village_and_household_it_was()
    {
        exports.Text(Name, DetailList.File(DetailList.Row(), DetailList.Member(1, ("健康状况", "待定")), DetailList.Member(2)[..200])).Stage();
        var key = Assert.Single(StagedExports.Rows(exports.File, "source_household_key"));
        Assert.Equal(
            [$"code_unknown|健康状况|441502001203|{key}", $"ragged_row|∅|441502001203|{key}"],
            StagedExports.Rejects(exports.File, "rule, column_name, village_code, source_household_key"));
    }

    [Theory]
    [InlineData("A39家庭合计工资性收入", "见附表", "number_invalid")]
    [InlineData("年龄", "999", "number_out_of_range")]
    [InlineData("贫困户人数", "-1", "number_out_of_range")]
    [InlineData("务工时间(月)", "13", "number_out_of_range")]
    [InlineData("出生日期", "1985-02-30", "date_invalid")]
    [InlineData("户登记表年度", "20a7", "year_invalid")]
    [InlineData("健康状况", "待定", "code_unknown")]
    [InlineData("A33饮水是否困难", "待核", "boolean_invalid")]
    [InlineData("户码", "", "household_code_missing")]
    [InlineData("镇(乡、街道)", "无此镇", "place_unknown")]
    [InlineData("行政村", "无此村委会", "place_unknown")]
    public void A_bad_cell_rejects_its_row_once_by_rule_and_column(string header, string value, string rule)
    {
        exports.Text(Name, DetailList.File(DetailList.Row(), DetailList.Row((header, value), ("是否享受低保", "待核")))).Stage();
        Assert.Equal([$"3|{rule}|{header}"], StagedExports.Rejects(exports.File));
        Assert.Equal((2L, 1L, 1L), (exports.File.RowsIn, exports.File.RowsStaged, exports.File.RowsRejected));
    }

    [Fact]
    public void Undecodable_bytes_reject_their_row_alone()
    {
        var bad = StagedExports.Gbk.GetBytes(DetailList.Member(1, ("自然村", "#")));
        bad[Array.IndexOf(bad, (byte)'#')] = 0xFF;
        exports.Bytes(Name, [.. StagedExports.Gbk.GetBytes(DetailList.File(DetailList.Row())), .. bad, 13, 10]).Stage();
        Assert.Equal(["3|text_undecodable|自然村"], StagedExports.Rejects(exports.File));
        Assert.Equal(1, exports.File.RowsStaged);
    }

    [Fact]
    public void Equal_rows_have_equal_hashes_whatever_the_writing_of_a_date_or_the_order_of_the_columns()
    {
        exports.Text(Name, DetailList.File(
            DetailList.Row(), DetailList.Row(("出生日期", "19700101")), DetailList.Row(("A39家庭合计工资性收入", "1,000.00"))[..^0],
            DetailList.Row(("联系电话", "10012345679")))).Stage();
        var hashes = StagedExports.Rows(exports.File, "row_hash");
        Assert.Equal(hashes[0], hashes[1]);
        Assert.Equal(hashes[0], hashes[2]);
        Assert.NotEqual(hashes[0], hashes[3], StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("性别", "0", "sex", "1")]
    [InlineData("性别", "1", "sex", "2")]
    [InlineData("性别", "男", "sex", "1")]
    [InlineData("A18农户属性", "2", "household_type", "02")]
    [InlineData("A18农户属性", "五保-分散供养", "household_type", "06")]
    [InlineData("与户主关系", "长子", "relation", "03")]
    [InlineData("与户主关系", "3", "relation", "03")]
    [InlineData("务工状况", "无", "work_place", "99")]
    [InlineData("A56主要住房是否危房", "C-C级", "is_dangerous_house", "True")]
    [InlineData("A34饮水是否安全", "达标", "water_safe", "True")]
    [InlineData("是否享受低保", "未享受", "in_dibao", "False")]
    [InlineData("是否享受低保", "01", "in_dibao", "True")]
    [InlineData("A23其他致贫原因(可复选)", "因学.缺资金", "cause_other", "03,09")]
    [InlineData("A23其他致贫原因(可复选)", "未填写", "cause_other", "∅")]
    [InlineData("脱贫年份", "2016年", "exit_year", "2016")]
    [InlineData("脱贫年份", "29991231", "exit_year", "∅")]
    [InlineData("A52家庭合计家庭可支配收入", "１３５０．５", "disposable_income", "1350.50")]
    public void Labels_come_first_and_codes_by_the_source_system(string header, string value, string column, string expected)
    {
        exports.Text(Name, DetailList.File(DetailList.Row((header, value)))).Stage();
        Assert.Equal([expected], StagedExports.Rows(exports.File, column));
    }

    [Theory]
    [InlineData("新港村委会", "441502001203", null)]
    [InlineData("新港村民委员会", "441502001203", "place_suffix")]
    [InlineData("新港村", "441502001203", "place_suffix")]
    [InlineData("?荣村委会", "441502001204", "place_question_mark")]
    [InlineData("441502001203", "441502001203", null)]
    public void A_village_is_found_by_name_suffix_lost_character_or_code(string written, string code, string? rule)
    {
        exports.Text(Name, DetailList.File(DetailList.Row(("行政村", written)))).Stage();
        Assert.Equal([code], StagedExports.Rows(exports.File, "village_code"));
        Assert.Equal<string>(rule is null ? [] : [$"{rule}|行政村|1|2"], StagedExports.Repairs(exports.File).Where(repair => repair.StartsWith("place", StringComparison.Ordinal)), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("gb18030", false)]
    public void Encodings_are_found_out(string encoding, bool mark)
    {
        var text = DetailList.File(DetailList.Row(("户主姓名", "样例㛃")));
        var bytes = Encoding.GetEncoding(encoding).GetBytes(text);
        exports.Bytes(Name, mark ? [.. Encoding.UTF8.Preamble, .. bytes] : bytes).Stage();
        Assert.Equal("样例㛃", Assert.Single(exports.Vault(exports.File)).Cells["head_name"]);
    }

    [Fact]
    public void A_properly_quoted_file_gives_the_same_rows_as_an_unquoted_one()
    {
        static string Quoted(string line) => string.Join(',', line.Split(',').Select(cell => $"\"{cell}\""));
        exports.Text(Name, DetailList.File(DetailList.Row(), DetailList.Member(1)));
        exports.Text("b" + Name, string.Join("\n", Quoted(DetailList.Header), Quoted(DetailList.Row()), Quoted(DetailList.Member(1))), Encoding.UTF8).Stage();
        Assert.Equal(StagedExports.Rows(exports.Files[0], "row_hash"), StagedExports.Rows(exports.Files[1], "row_hash"));
    }

    [Theory]
    [InlineData(3, "\"东组\"", "\"东组")]
    [InlineData(30, "\"东组\"", "\"东组")]
    [InlineData(3, "\"120元/年\",\"是\",\"否\",\"是\",\"是\",\"\",\"是\",\"\"", "\"120元/年\",\"是\",\"否\",\"是\",\"是\",\"\",\"是\",\"2016")]
    [InlineData(30, "\"120元/年\",\"是\",\"否\",\"是\",\"是\",\"\",\"是\",\"\"", "\"120元/年\",\"是\",\"否\",\"是\",\"是\",\"\",\"是\",\"2016")]
    public void A_line_with_a_mark_never_closed_is_the_only_one_lost_of_a_quoted_file(int count, string whole, string torn)
    {
        static string Quoted(string line) => string.Join(',', line.Split(',').Select(cell => $"\"{cell}\""));
        var rows = Enumerable.Range(1, count).Select(number => Quoted(DetailList.Member(number))).ToArray();
        Assert.Contains(whole, rows[count / 2], StringComparison.Ordinal);
        rows[count / 2] = rows[count / 2].Replace(whole, torn, StringComparison.Ordinal);
        exports.Text(Name, string.Join("\r\n", [Quoted(DetailList.Header), .. rows, ""]), Encoding.UTF8).Stage();
        Assert.Equal((null, (long)count, count - 1L, 1L), (exports.File.RefusalRule, exports.File.RowsIn, exports.File.RowsStaged, exports.File.RowsRejected));
        Assert.Equal([$"{(count / 2) + 2}"], StagedExports.Rejects(exports.File, "row_number"));
    }

    [Fact]
    public void Blank_lines_totals_and_notes_are_counted_and_no_data()
    {
        exports.Text(Name, DetailList.File(
            DetailList.Row(), "", ",,,,", "合计,,,,12", DetailList.Member(1), "备注：本表由系统导出", "填表人：样例    审核：样例", "   ")).Stage();
        Assert.Equal((8L, 2L, 3L, 3L, 0L), (exports.File.RowsIn, exports.File.RowsStaged, exports.File.RowsBlank, exports.File.RowsTotal, exports.File.RowsRejected));
    }

    [Theory]
    [InlineData("姓名", "合小计")]
    [InlineData("姓名", "注明")]
    [InlineData("户主姓名", "全小计")]
    [InlineData("自然村", "总计")]
    public void A_person_is_no_total_whatever_the_name(string header, string value)
    {
        exports.Text(Name, DetailList.File(DetailList.Row(), DetailList.Member(1, (header, value)))).Stage();
        Assert.Equal((2L, 0L), (exports.File.RowsStaged, exports.File.RowsTotal));
    }
}
