using Analytics.Pipeline.Intake.Contracts;
using Analytics.Pipeline.Intake.Sheets;
using Xunit;

namespace Analytics.Tests.Intake;

/// <summary>Lists of three or four columns are told apart by their own column, else by the name of the file, and never guessed.</summary>
public sealed class DepartmentLayoutTests
{
    private static readonly ContractSet Contracts = ContractSet.Load(Path.Combine(AppContext.BaseDirectory, "data", "contracts"));

    [Theory]
    [InlineData("低保.xlsx", "姓名 身份证号码 等级 金额 家庭住址", "dept_dibao")]
    [InlineData("Sheet1.xlsx", "姓名 证件号码 保障等级 月保障金额 户籍地址", "dept_dibao")]
    [InlineData("特困人员.xlsx", "姓名 证件号码 供养方式", "dept_tekun")]
    [InlineData("残联.xlsx", "姓名 证件号码 残疾等级", "dept_disabled")]
    [InlineData("名单.xlsx", "姓名 证件号码 企业名称", "dept_firm")]
    [InlineData("工商登记.csv", "姓名 证件号码 名称", "dept_firm")]
    [InlineData("陆丰市房产信息.xls", "姓名 身份证号 房产信息", "dept_property")]
    [InlineData("财政供养人员.xlsx", "姓名 证件号码 单位", "dept_payroll")]
    [InlineData("财政供养人员.xlsx", "姓名 证件号码 情况", "dept_payroll")]
    [InlineData("房产.xlsx", "姓名 证件号码", "dept_property")]
    [InlineData("低保户名下车辆登记.xlsx", "姓名 证件号码 类型 车型 注册登记日期", "dept_vehicle")]
    [InlineData("低保五保户房产比对.xlsx", "姓名 证件号码 房屋坐落", "dept_property")]
    [InlineData("低保人员死亡名单.xlsx", "姓名 证件号码 死亡日期", "dept_death")]
    [InlineData("特困低保.xlsx", "姓名 证件号码 户主姓名 特困编号 供养方式", "dept_tekun")]
    [InlineData("低保五保比对.xlsx", "市 县 镇 村 户码 户主姓名 贫困属性 家庭人口数 落实政策人口数 行业重合人口数", "g_safety_match")]
    [InlineData("医保参保.csv", "姓名 身份证号 险种 参保年度", "dept_insurance")]
    [InlineData("留守儿童花名册.xlsx", "姓名 身份证号 留守类别 监护人", "dept_left_behind")]
    [InlineData("民政局.xlsx", "姓名 证件号码 救助事由 救助金额 救助时间 家庭住址", "dept_temporary_aid")]
    public void List_is_known_by_its_own_column_or_by_the_name_of_its_file(string file, string headers, string layout)
    {
        var match = HeaderSearch.Find([headers.Split(' ')], Contracts.Contracts, searchRows: 10, file);

        Assert.Equal((layout, true), (match?.Contract.Name, match?.IsClear ?? false));
    }

    [Theory]
    [InlineData("名单.xlsx", "姓名 证件号码 情况")]
    [InlineData("低保户车辆.xlsx", "姓名 证件号码 情况")]
    [InlineData("房产和工商.xlsx", "姓名 证件号码")]
    public void What_no_column_and_no_single_name_tells_is_not_guessed(string file, string headers) =>
        Assert.False(HeaderSearch.Find([headers.Split(' ')], Contracts.Contracts, searchRows: 10, file)?.IsClear ?? false);
}
