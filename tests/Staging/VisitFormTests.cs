using Xunit;

namespace Analytics.Tests.Staging;

/// <summary>入户走访反馈表, with and without what was promised.</summary>
public sealed class VisitFormTests : IDisposable
{
    private static readonly object[] s_place = ["城区", "新港街道", "海港社区", "2000000001", "样例甲"];
    private readonly StagedExports _exports = new();

    [Fact]
    public void A_form_from_before_promises_were_asked_for_is_accepted_as_it_was()
    {
        _exports.Bytes("入户走访反馈表（2018年1月9日）.xlsx", StagedExports.Xlsx(("入户走访反馈表",
        [
            ["县", "镇", "村", "户码", "户主姓名", "入户日期", "走访人", "是否吃饱", "是否穿暖", "满意度", "数据日期"],
            [.. s_place, "2017-12-20", "样例员", "是", "是", "满意", "2017-12-31"],
        ]))).Stage();

        Assert.Equal("own_visit 1 0", $"{_exports.File.Layout} {_exports.File.RowsStaged} {_exports.File.RowsRejected}");
        Assert.Equal(["∅|∅"], StagedExports.Rows(_exports.File, "promise_key, promise_outcome"));
    }

    [Fact]
    public void A_form_of_which_no_row_is_accepted_still_has_the_day_in_its_data_column_and_its_rows_go_back()
    {
        _exports.Bytes("入户走访反馈表.xlsx", StagedExports.Xlsx(("入户走访反馈表",
        [
            ["县", "镇", "村", "户码", "户主姓名", "入户日期", "走访人", "是否吃饱", "是否穿暖", "满意度", "数据日期"],
            ["城区", "新港街道", "没有的村", "2000000001", "样例甲", "2017-12-20", "样例员", "是", "是", "满意", "2017-12-31"],
        ]))).Stage();

        Assert.Equal((null, new DateOnly(2017, 12, 31), 1L), (_exports.File.RefusalRule, _exports.File.TakenDate, _exports.File.RowsRejected));
        Assert.Equal(["2|place_unknown"], StagedExports.Rejects(_exports.File, "row_number, rule"));
    }

    [Fact]
    public void What_was_promised_goes_to_the_vault_and_a_word_for_nothing_is_no_promise()
    {
        _exports.Bytes("入户走访反馈表（2018年1月9日）.xlsx", StagedExports.Xlsx(("入户走访反馈表",
        [
            ["县", "镇", "村", "户码", "户主姓名", "入户日期", "走访人", "是否吃饱", "是否穿暖", "满意度", "承诺事项", "承诺时限", "上次承诺办理情况", "数据日期"],
            [.. s_place, "2017-12-20", "样例员", "是", "是", "满意", "陪同到县医院复查", "月底前", "上次无", "2017-12-31"],
            [.. s_place, "2017-12-21", "样例员", "是", "是", "满意", "无", null, "办成", "2017-12-31"],
        ]))).Stage();

        Assert.Equal(["true|none", "false|kept"], StagedExports.Rows(_exports.File, "(promise_key is not null)::varchar, promise_outcome"));
        Assert.DoesNotContain("复查", string.Join('\n', StagedExports.Rows(_exports.File, "columns(*)::varchar")), StringComparison.Ordinal);
        Assert.DoesNotContain("月底前", string.Join('\n', StagedExports.Rows(_exports.File, "columns(*)::varchar")), StringComparison.Ordinal);
        Assert.Equal("陪同到县医院复查 月底前", $"{_exports.Vault(_exports.File)[0].Cells["promise"]} {_exports.Vault(_exports.File)[0].Cells["promise_due"]}");
    }

    [Theory]
    [InlineData("户码")]
    [InlineData("户编号")]
    public void A_national_number_in_a_form_has_the_key_under_which_the_national_roster_keeps_it_for_such_sheets(string header)
    {
        const string Number = "441500990000000777";
        _exports
            .Bytes("入户走访反馈表（2018年1月9日）.xlsx", StagedExports.Xlsx(("入户走访反馈表",
            [
                ["县", "镇", "村", header, "户主姓名", "入户日期", "走访人", "是否吃饱", "是否穿暖", "满意度"],
                ["城区", "新港街道", "海港社区", Number, "样例甲", "2017-12-20", "样例员", "是", "是", "满意"],
            ])))
            .Text("国家系统2017年度.csv", $"""
                县(市、区、旗),乡(镇),行政村,户编号,人编号,姓名,证件号码,人数,与户主关系,脱贫属性,脱贫年度,贫困户属性,主要致贫原因,人均纯收入
                城区,新港街道,海港社区,{Number},{Number}01,样例甲,441599196003040016,1,户主,未脱贫,,一般贫困户,因病,5000
                """).Stage();

        var files = _exports.Files.ToDictionary(file => file.Layout);
        Assert.Equal(StagedExports.Rows(files["own_visit"], "source_household_key"), StagedExports.Rows(files["n_roster"], "platform_household_key"));
        Assert.NotEqual(StagedExports.Rows(files["n_roster"], "source_household_key"), StagedExports.Rows(files["n_roster"], "platform_household_key"));
    }

    public void Dispose() => _exports.Dispose();
}
