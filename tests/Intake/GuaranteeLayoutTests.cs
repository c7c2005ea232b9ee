using Analytics.Pipeline.Intake.Contracts;
using Analytics.Pipeline.Intake.Sheets;
using Xunit;

namespace Analytics.Tests.Intake;

/// <summary>Which layout a sheet of education, health, housing, work or industry is taken for.</summary>
public sealed class GuaranteeLayoutTests
{
    private const string Students = "姓名 身份证号码 所在学校班级 户主姓名 账户号码";
    private static readonly ContractSet Contracts = ContractSet.Load(Path.Combine(AppContext.BaseDirectory, "data", "contracts"));

    [Theory]
    [InlineData("g_education", "学生姓名 教育阶段 是否享受政策 是否行业重合")]
    [InlineData("g_medical", "成员姓名 是否政策落实 是否行业重合")]
    [InlineData("g_housing", "危房级别 改造进度 是否列入行业计划")]
    [InlineData("g_project_industry", "产业名称 项目开始时期 项目规模 投入资金（万元） 收益")]
    [InlineData("g_project_relief", "慰问金额（元）")]
    [InlineData("g_project_job", "就业人员姓名 就业地点 临时工/稳定工 年就业收益（万元）")]
    public void A_sheet_of_the_platform_is_known_by_its_header_alone(string layout, string columns) =>
        Assert.Equal((layout, true), Find("导出", "市 县 镇 村 户码 户主姓名 " + columns));

    [Theory]
    [InlineData("g_village_project", "市 县 镇 村 项目名称 项目子类 开始日期 里程(公里)/路灯数(盏) 投入资金(万元) 项目状态")]
    [InlineData("dept_inpatient", "姓名 身份证号 入院日期 出院日期 出院诊断疾病名称 医疗机构名称 医疗总费用 基本补偿 大病报销金额 自付金额")]
    [InlineData("dept_medical_aid", "姓名 身份证号码 疾病诊断 救助金额 救助人员类别 救助时间 救助比例")]
    public void A_list_is_known_by_its_header_whatever_the_file_is_called(string layout, string columns) =>
        Assert.Equal((layout, true), Find("小学低保教育住房汇总", columns));

    [Theory]
    [InlineData("dept_student_kindergarten", "幼儿园在园儿童.xlsx")]
    [InlineData("dept_student_primary", "2017年秋季小学学生名单.xls")]
    [InlineData("dept_student_junior", "初中")]
    [InlineData("dept_student_senior", "普通高中学生")]
    [InlineData("dept_student_vocational", "中职（含技校）学生")]
    [InlineData("dept_student_college", "大专学生名单")]
    public void The_stage_of_a_student_list_is_told_by_the_name_of_its_file_sheet_or_title(string layout, string name)
    {
        Assert.Equal((layout, true), Find(name, Students));
        Assert.Equal((layout, true), Find("名单", Students, name));
    }

    [Fact]
    public void A_student_list_that_tells_no_stage_is_not_guessed() => Assert.False(Find("名单", Students).IsClear);

    private static (string? Layout, bool IsClear) Find(string name, string columns, string title = "附件")
    {
        var match = HeaderSearch.Find([[title], columns.Split(' ')], Contracts.Contracts, searchRows: 10, name);
        return (match?.Contract.Name, match?.IsClear ?? false);
    }
}
