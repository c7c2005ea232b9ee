using Xunit;

namespace Analytics.Tests.Staging;

/// <summary>The other layouts as workbooks: titles, two-level headers, totals, types, units, dates.</summary>
public sealed class WorkbookTests : IDisposable
{
    private static readonly object?[] Income =
        ["年份", "市", "县", "镇", "村", "户码", "户主姓名", "家庭人数", "预脱贫时间(年)", "总收入(元)", "总支出(元)", "可支配收入(元)", "人均可支配收入(元)"];

    private static readonly object?[] Exit = ["市", "县", "镇", "村", "户码", "户主姓名", "计划脱贫时间(年)", "实际脱贫时间(年)"];

    private static readonly object?[] Change = ["市", "县", "镇", "村", "户码", "户主姓名", "状态属性", "自然增加成员", "自然减少成员"];

    private readonly StagedExports exports = new();

    public void Dispose() => exports.Dispose();

    [Fact]
    public void A_sheet_with_titles_totals_and_footers_gives_its_rows_its_date_and_its_units()
    {
        object?[] header = [.. Income.Select(cell => (object)((string)cell!).Replace("(元)", "（万元）", StringComparison.Ordinal))];
        exports.Bytes("收入.xlsx", StagedExports.Xlsx(("收入明细", [
            ["汕尾市收入明细"], ["数据日期：2018年1月9日"], header, ["合计"],
            [2017, "汕尾市", "城区", "新港街道", "新港村委会", 2000000017, "样例甲", 4, 2018, 1.35, 0.2, 1.15, 0.2875],
            [2017, "汕尾市", "城区", "新港街道", "新港村委会", "2000000018", "样例乙", 2, "未填写", 1, 0.1, 0.9, 0.45],
            [], ["备注：本表由系统导出"]]))).Stage();
        var file = exports.File;
        Assert.Equal(("g_income", "2017Q4", 5L, 2L, 1L, 2L), (file.Layout, file.Quarter.ToString(), file.RowsIn, file.RowsStaged, file.RowsBlank, file.RowsTotal));
        Assert.Equal(
            ["5|441502001203|2017|4|2018|13500.00|11500.00|2875.00", "6|441502001203|2017|2|∅|10000.00|9000.00|4500.00"],
            StagedExports.Rows(file, "row_number, village_code, income_year, household_size, plan_exit_year, total_income, disposable_income, disposable_income_pc"));
        Assert.Contains("unit_wan_yuan|总收入（万元）|2|5", StagedExports.Repairs(file), StringComparer.Ordinal);
        Assert.Equal("样例甲", exports.Vault(file)[0].Cells["head_name"]);
    }

    [Theory]
    [InlineData("元", 13.5, "13.50")]
    [InlineData("千元", 13.5, "13500.00")]
    [InlineData("万元", 13.5, "135000.00")]
    [InlineData("亿元", 0.5, "50000000.00")]
    public void Money_is_in_the_unit_of_its_header(string unit, double money, string yuan)
    {
        object?[] header = [.. Income.Select(cell => (object)((string)cell!).Replace("(元)", $"（{unit}）", StringComparison.Ordinal))];
        exports.Bytes("收入20171028.xlsx", StagedExports.Xlsx(("收入明细", [
            header, [2017, "汕尾市", "城区", "新港街道", "新港村委会", "2000000017", "样例甲", 4, 2018, money, 0, 0, 0]]))).Stage();
        Assert.Equal([yuan], StagedExports.Rows(exports.File, "total_income"));
    }

    [Theory]
    [InlineData("合 计")]
    [InlineData("合　计：")]
    [InlineData("合計")]
    [InlineData("小 计")]
    [InlineData("合计 12 户")]
    [InlineData("全镇合计")]
    [InlineData("全县合计（户）")]
    [InlineData("本页合计")]
    [InlineData("新港街道小计")]
    [InlineData("数据截止日期：2017年9月30日")]
    [InlineData("数据截至2017年9月30日")]
    [InlineData("注：本表由系统导出")]
    [InlineData("注1：户码为省平台编码")]
    [InlineData("说明：同上")]
    [InlineData("*本表由系统导出")]
    [InlineData("※以入户核实为准")]
    [InlineData("（盖章）")]
    [InlineData("审核人：样例")]
    public void A_total_or_note_is_no_data_in_whichever_column_its_words_stand(string words)
    {
        object?[] row = ["汕尾市", "城区", "新港街道", "新港村委会", "2000000017", "样例甲", 2017, 2017];
        var rows = new[] { 0, 2, 5 }.Select(column => new object?[] { null, null, null, null, null, null, null, words.Contains('计', StringComparison.Ordinal) ? 12 : null }
            .Select((cell, index) => index == column ? words : cell).ToArray());
        exports.Bytes("脱贫明细（2017年10月9日）.xlsx", StagedExports.Xlsx(("s", [Exit, row, .. rows]))).Stage();
        Assert.Equal((4L, 1L, 0L, 3L), (exports.File.RowsIn, exports.File.RowsStaged, exports.File.RowsRejected, exports.File.RowsTotal));
    }

    [Fact]
    public void A_total_beside_the_places_it_adds_up_is_no_data_and_a_row_with_a_code_or_a_name_is()
    {
        object?[] row = ["汕尾市", "城区", "新港街道", "新港村委会", "2000000017", "样例甲", 2017, 2017];
        exports.Bytes("脱贫明细（2017年10月9日）.xlsx", StagedExports.Xlsx(("s", [
            Exit, row,
            ["汕尾市", "城区", "新港街道", "小计", 3, null, null, 3],
            ["汕尾市", "城区", "合　计", null, null, "3户", null, 3],
            ["汕尾市", "城区", "新港街道", "合计", "2000000018", "样例乙", 2017, 2017],
            [null, null, null, null, null, "王小计", 2017, 2017]]))).Stage();
        Assert.Equal((5L, 1L, 2L, 2L), (exports.File.RowsIn, exports.File.RowsStaged, exports.File.RowsRejected, exports.File.RowsTotal));
        Assert.Equal(["5|place_unknown|村", "6|place_unknown|镇"], StagedExports.Rejects(exports.File));
    }

    [Fact]
    public void A_share_of_the_village_collective_names_no_person_and_a_share_of_a_household_must()
    {
        object?[] header = ["县", "镇", "村", "资产名称", "资产类型", "持股对象", "持股户主姓名", "持股户主证件号码", "折股金额（元）", "分红日期", "应分红金额（元）", "实分红金额（元）"];
        object?[] Share(string holder, string? name) => ["城区", "新港街道", "新港村委会", "光伏电站", "光伏", holder, name, null, 9000, "2017-06-15", 800, 800];
        exports.Bytes("资产收益分配表（2017年12月31日）.xlsx", StagedExports.Xlsx(("s", [header, Share("村集体", null), Share("行政村", null), Share("农户", null), Share("农户", "样例甲")]))).Stage();
        Assert.Equal(["2|1|800.00", "3|1|800.00", "5|2|800.00"], StagedExports.Rows(exports.File, "row_number, holder_kind, income_paid_yuan"));
        Assert.Equal(["4|person_unidentified|∅"], StagedExports.Rejects(exports.File));
    }

    [Theory]
    [InlineData("单位：万元", null, "10000.00|5000.00|4")]
    [InlineData("（金额单位： 人、万元）", null, "10000.00|5000.00|4")]
    [InlineData("单位：", "万元", "10000.00|5000.00|4")]
    [InlineData("单位：元", null, "1.00|5000.00|4")]
    [InlineData("填报单位：万元村", null, "1.00|5000.00|4")]
    public void A_unit_above_the_header_holds_for_money_whose_header_has_none(string title, string? beside, string expected)
    {
        object?[] header = [.. Income.Select(cell => cell is "总收入(元)" ? "总收入" : cell)];
        exports.Bytes("收入（2018年1月9日）.xlsx", StagedExports.Xlsx(("收入明细", [
            ["汕尾市收入明细", null], [null, title, beside], header,
            [2017, "汕尾市", "城区", "新港街道", "新港村委会", 2000000017, "样例甲", 4, 2018, 1, 0, 5000, 1250]]))).Stage();
        Assert.Equal([expected], StagedExports.Rows(exports.File, "total_income, disposable_income, household_size"));
    }

    [Fact]
    public void Household_keys_are_the_same_from_every_layout_and_type_of_cell()
    {
        exports.Text("贫困人口明细表（2017年10月28日）.csv", DetailList.File(DetailList.Row()));
        exports.Bytes("脱贫明细（2017年10月28日）.xlsx", StagedExports.Xlsx(("s", [Exit, ["汕尾市", "城区", "新港街道", "新港村委会", 2000000017, "样例甲", 2017, "2017年"]])));
        exports.Bytes("变动明细（2017年10月28日）.xlsx", StagedExports.Xlsx(("s", [Change, ["汕尾市", "城区", "新港街道", "新港村委会", "'2000000017", "样例甲", "自然增加", "样例丙、样例丁", null]]))).Stage();
        var keys = exports.Files.Select(file => Assert.Single(StagedExports.Rows(file, "source_household_key"))).ToList();
        Assert.Single(keys.Distinct(StringComparer.Ordinal));
        Assert.Equal(["g_change", "g_exit", "g_roster"], exports.Files.Select(file => file.Layout).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(["D_ADD|2|∅"], StagedExports.Rows(exports.Files.Single(file => file.Layout == "g_change"), "change_kind, natural_in_people, natural_out_people"));
        Assert.Equal(["2017|2017"], StagedExports.Rows(exports.Files.Single(file => file.Layout == "g_exit"), "plan_exit_year, exit_year"));
    }

    [Fact]
    public void The_national_roster_with_two_header_levels_is_read_and_numbers_get_their_zeros_back()
    {
        object?[] upper = ["序号", "地址", null, null, null, "户编号", "人编号", "家庭成员基本情况", null, "人数", "与户主关系", "民族", "文化程度", "在校生状况", "健康状况", "劳动技能", "务工状况", "务工时间（月）", "参加大病医疗", "脱贫属性", "脱贫年度", "贫困户属性", "主要致贫原因", "危房户", "饮水安全", "饮水困难", "人均纯收入", "联系电话", "首次识别时间", "贫困人员识别时间"];
        object?[] lower = [null, "县(市、区、旗)", "乡(镇)", "行政村", "自然村", null, null, "姓名", "证件号码"];
        var data = new object?[] { 1, "城区", "新港街道", "新港村", "东组", "3000000017", "30000000170001", "样例甲", DetailList.Id(1), 1, 1, "汉族", 2, "非在校生", "健康", "普通劳动力", "其他", 0, "是", "未脱贫", null, "低保贫困户", "因病", "否", "是", "否", 4343.33, 10012345678, "201512", "2015.12.31" };
        var damaged = (object?[])data.Clone();
        damaged[8] = 441599199501010000m;
        exports.Bytes("建档立卡_2016.xlsx", StagedExports.Xlsx(("表", [["汕尾市建档立卡贫困人口信息"], ["数据日期：2016年12月31日"], upper, lower, data, damaged]))).Stage();
        var file = exports.File;
        Assert.Equal(("n_roster", "N", "2016Q4"), (file.Layout, file.SourceSystem, file.Quarter.ToString()));
        Assert.Equal(
            ["5|01|02|0|2015-12-31|2015-12-31|4343.33|False", "6|01|02|0|2015-12-31|2015-12-31|4343.33|True"],
            StagedExports.Rows(file, "row_number, relation, education, tuopin_status, first_identified_date, member_identified_date, net_income_pc, is_id_void"));
        Assert.Contains("leading_zero_restored|与户主关系|2|5", StagedExports.Repairs(file), StringComparer.Ordinal);
        Assert.Contains("id_precision_lost|家庭成员基本情况/证件号码|1|6", StagedExports.Repairs(file), StringComparer.Ordinal);
    }

    [Fact]
    public void A_household_code_of_more_than_15_digits_saved_as_a_number_is_lost_and_rejects_its_row()
    {
        object?[] Row(object? code) => ["汕尾市", "城区", "新港街道", "新港村委会", code, "样例甲", 2017, 2017];
        exports.Bytes("脱贫明细（2017年10月28日）.xlsx", StagedExports.Xlsx(("s", [
            Exit, Row("441599000000000011"), Row(441599000000000012m), Row(441599000000000m), Row("4.41599E+17"), Row(null), [.. Row("1"), "批注"]]))).Stage();
        Assert.Equal(["2", "4", "7"], StagedExports.Rows(exports.File, "row_number"));
        Assert.Equal(["3|household_code_precision_lost|户码", "5|household_code_precision_lost|户码", "6|household_code_missing|户码"], StagedExports.Rejects(exports.File));
    }

    [Fact]
    public void A_village_sheet_gives_numbers_and_the_kind_of_village()
    {
        exports.Bytes("村（2018年1月9日）.xlsx", StagedExports.Xlsx(("村", [
            ["市", "县", "镇", "村", "总户数", "贫困户数", "低保户数", "五保户数", "总人口", "贫困人口", "劳动力", "外出务工", "自然村数", "人均可支配收入(元)", "村级集体经济收入(万元)", "行政村到乡镇未通沥青(水泥)路里程(公里)", "200人以上自然村未通数", "是否通客运班车", "村属性"],
            ["汕尾市", "城区", "新港街道", "新港村委会", 421, 13, 8, 2, "1,715", 51, 857, 298, 11, 11017, 1.18, 2.5, 0, "通", "相对贫困村"]]))).Stage();
        Assert.Equal(
            ["441502001203|421|1715|11017.00|11800.00|2.500|True|1"],
            StagedExports.Rows(exports.File, "village_code, households, population, income_pc_yuan, collective_income_yuan, unpaved_road_km, has_bus, village_type"));
    }

    [Fact]
    public void A_workbook_with_two_layouts_gives_two_records_of_one_file()
    {
        exports.Bytes("明细（2017年10月28日）.xlsx", StagedExports.Xlsx(
            ("说明", [["填报说明"], ["一、略"]]),
            ("脱贫", [Exit, ["汕尾市", "城区", "新港街道", "新港村委会", "1", "样例甲", 2017, null]]),
            ("变动", [Change, ["汕尾市", "城区", "新港街道", "新港村委会", "1", "样例甲", "新识别", null, null]]))).Stage();
        Assert.Equal(["g_exit", "g_change"], exports.Files.Select(file => file.Layout), StringComparer.Ordinal);
        Assert.Equal(exports.Files[0].Sha256, exports.Files[1].Sha256);
        Assert.EndsWith("-1", exports.Files[0].FileId, StringComparison.Ordinal);
        Assert.EndsWith("-2", exports.Files[1].FileId, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_cell_gives_its_value_and_is_never_computed()
    {
        exports.Bytes("脱贫明细（2017年10月28日）.xlsx", StagedExports.Xlsx(("s", [Exit, ["汕尾市", "城区", "新港街道", "新港村委会", "=HYPERLINK(\"http://example.invalid\")", "样例甲", 2017, null]]))).Stage();
        Assert.Equal(1, exports.File.RowsStaged);
        Assert.Equal("7", Assert.Single(exports.Vault(exports.File)).Cells["household_code"]);
    }

    [Fact]
    public void A_formula_without_a_stored_result_is_blank()
    {
        exports.Bytes("脱贫明细（2017年10月28日）.xlsx", StagedExports.Xlsx(("s", [Exit, ["汕尾市", "城区", "新港街道", "新港村委会", "1", "样例甲", "=", 2017]]))).Stage();
        Assert.Equal(["∅|2017"], StagedExports.Rows(exports.File, "plan_exit_year, exit_year"));
    }

    [Fact]
    public void Unknown_columns_go_to_the_vault_and_a_missing_required_column_is_named()
    {
        exports.Bytes("a（2017年10月28日）.xlsx", StagedExports.Xlsx(("s", [[.. Exit, "帮扶单位'; drop table x; --"], ["汕尾市", "城区", "新港街道", "新港村委会", "1", "样例甲", 2017, null, "样例单位"]])));
        exports.Bytes("b（2017年10月28日）.xlsx", StagedExports.Xlsx(("s", [[.. Exit[..7]], ["汕尾市", "城区", "新港街道", "新港村委会", "1", "样例甲", 2017]]))).Stage();
        Assert.Equal("样例单位", Assert.Single(exports.Vault(exports.Files[0])).Cells["extra:帮扶单位'; drop table x; --"]);
        Assert.Equal(("required_column_missing", "g_exit"), (exports.Files[1].RefusalRule, exports.Files[1].Layout));
        Assert.Contains("实际脱贫时间(年)", exports.Files[1].RefusalReason, StringComparison.Ordinal);
    }

    [Fact]
    public void Layouts_that_share_most_columns_are_told_apart_and_others_are_refused()
    {
        object?[] place = ["汕尾市", "城区", "新港街道", "新港村委会", "1", "样例甲"];
        exports.Bytes("a（2017年10月28日）.xlsx", StagedExports.Xlsx(("s", [Exit, [.. place, 2017, 2017]])));
        exports.Bytes("b（2017年10月28日）.xlsx", StagedExports.Xlsx(("s", [Change, [.. place, "脱贫", null, null]])));
        exports.Bytes("c（2017年10月28日）.xlsx", StagedExports.Xlsx(("s", [Income, [2017, .. place, 3, null, 1, 1, 1, 1]])));
        exports.Bytes("d（2017年10月28日）.xlsx", StagedExports.Xlsx(("s", [[.. Exit[..6], "宅基地编号", "承租人", "租期起", "租期止"], [.. place, "x", "y", 1, 2]]))).Stage();
        Assert.Equal(["g_exit", "g_change", "g_income", ""], exports.Files.Select(file => file.Layout), StringComparer.Ordinal);
        Assert.Equal("layout_unknown", exports.Files[3].RefusalRule);
    }
}
