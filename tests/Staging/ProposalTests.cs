using Xunit;

namespace Analytics.Tests.Staging;

/// <summary>What a rejected cell comes with: what it may have been, and what its column asks for.</summary>
public sealed class ProposalTests : IDisposable
{
    private const string Name = "贫困人口明细表（2017年10月28日）_1.csv";
    private readonly StagedExports exports = new();

    public void Dispose() => exports.Dispose();

    [Theory]
    [InlineData("A39家庭合计工资性收入", "约1000元", "1000")]
    [InlineData("A39家庭合计工资性收入", "1000至2000", "∅")]
    [InlineData("A39家庭合计工资性收入", "10012345678人", "∅")]
    [InlineData("贫困户人数", "四人", "4")]
    [InlineData("贫困户人数", "441599197001010013", "∅")]
    [InlineData("出生日期", "28/10/1985", "1985-10-28")]
    [InlineData("脱贫年份", "17年", "2017")]
    [InlineData("健康状况", "长期慢病", "长期慢性病")]
    [InlineData("健康状况", "样例甲", "∅")]
    [InlineData("A22主要致贫原因(单选)", "因病残", "因病、因残")]
    [InlineData("A23其他致贫原因(可复选)", "因病.因懒", "因病、因残、因学")]
    [InlineData("A33饮水是否困难", "不大困难", "否")]
    [InlineData("A33饮水是否困难", "待核", "∅")]
    [InlineData("户码", "", "∅")]
    public void A_rejected_cell_comes_with_what_it_may_have_been_and_never_with_what_an_identity_holds(string header, string value, string proposal)
    {
        exports.Text(Name, DetailList.File(DetailList.Row(), DetailList.Row((header, value)))).Stage();
        Assert.Equal([$"3|{header}|{proposal}"], StagedExports.Rejects(exports.File, "row_number, column_name, proposal"));
    }

    [Theory]
    [InlineData("年龄", "999", "数值超出合理范围（应在0至130之间）")]
    [InlineData("行政村", "", "镇（街道）或行政村不在区划表中（未填写）")]
    [InlineData("行政村", "样例村", "镇（街道）或行政村不在区划表中")]
    [InlineData("健康状况", "样例甲", "取值不在编码表中（可填：健康、长期慢性病、患有大病、残疾、死亡、大病残疾、长期慢性病及残疾）")]
    [InlineData("与户主关系", "样例甲", "取值不在编码表中")]
    [InlineData("户码", "1,2", "本行字段数与表头不符（应有80个，实有81个）且无法唯一复原，请在原系统中去掉值内逗号后重报")]
    public void The_reason_says_what_the_column_asks_for(string header, string value, string reason)
    {
        exports.Text(Name, DetailList.File(DetailList.Row(), DetailList.Row((header, value)))).Stage();
        Assert.Equal([reason], StagedExports.Rejects(exports.File, "reason_zh"));
    }

    [Fact]
    public void An_unknown_village_comes_with_the_nearest_names_of_the_town()
    {
        exports.Text(Name, DetailList.File(DetailList.Row(), DetailList.Row(("行政村", "芳容村委会")))).Stage();
        Assert.Equal(["place_unknown|行政村|芳荣村委会"], StagedExports.Rejects(exports.File, "rule, column_name, split_part(proposal, '、', 1)"));
    }
}
