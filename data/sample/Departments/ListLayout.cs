using System.Globalization;
using Analytics.Sample.Places;

namespace Analytics.Sample.Departments;

/// <summary>How a department prints its list.</summary>
/// <param name="Layout">Contract name.</param>
/// <param name="Title">Name of the file and the sheet.</param>
/// <param name="IsText">Whether it is a CSV file a county; else one workbook of the city.</param>
/// <param name="Headers">Headers in order.</param>
/// <param name="Cells">Cells of a row.</param>
internal sealed record ListLayout(string Layout, string Title, bool IsText, string[] Headers, Func<Listing, Map, string[]> Cells)
{
    private static readonly ListLayout Insurance = new("dept_insurance", "参保人员名单", IsText: true, ["姓名", "证件号码", "险种", "参保年度", "参保状态", "月待遇(元)"], (row, _) =>
        [row.Person.Name, row.Person.Id, InsuranceKind(row.Department), Year(row), "正常", row.Yuan is { } yuan ? Number(yuan) : ""]);

    private static readonly Dictionary<string, ListLayout> Layouts = new(StringComparer.Ordinal)
    {
        ["dibao"] = new("dept_dibao", "低保对象名单", IsText: true, ["姓名", "证件号码", "等级", "金额", "家庭住址"], (row, map) =>
            [row.Person.Name, row.Person.Id, row.Item, Number(row.Yuan!.Value), Address(row, map)]),
        ["tekun"] = new("dept_tekun", "特困供养人员名单", IsText: false, ["姓名", "证件号码", "户主姓名", "特困编号", "供养方式"], (row, _) =>
            [row.Person.Name, row.Person.Id, row.HeadName, $"TK{row.Person.Id[6..17]}", row.Item]),
        ["disabled"] = new("dept_disabled", "持证残疾人名单", IsText: false, ["姓名", "证件号码", "残疾类别", "残疾等级", "发证时间"], (row, _) =>
            [row.Person.Name, row.Person.Id, row.Item.Split('/')[0], row.Item.Split('/')[1], Day(row)]),
        ["vehicle"] = new("dept_vehicle", "车辆农机登记名单", IsText: false, ["姓名", "证件号码", "类型", "车型", "注册登记日期"], (row, _) =>
            [row.Person.Name, row.Person.Id, row.Item, "样例牌SL100", Day(row)]),
        ["firm"] = new("dept_firm", "工商登记名单", IsText: false, ["姓名", "证件号码", "企业名称"], (row, _) =>
            [row.Person.Name, row.Person.Id, $"样例{row.House}商行"]),
        ["property"] = new("dept_property", "房产登记名单", IsText: false, ["姓名", "证件号码", "房屋坐落"], (row, _) =>
            [row.Person.Name, row.Person.Id, $"样例花园{row.Person.Birth.Day}栋"]),
        ["payroll"] = new("dept_payroll", "财政供养人员名单", IsText: false, ["姓名", "证件号码", "工作单位", "职务"], (row, _) =>
            [row.Person.Name, row.Person.Id, "样例卫生院", row.Item]),
        ["death"] = new("dept_death", "死亡注销名单", IsText: false, ["姓名", "证件号码", "死亡日期", "注销日期", "家庭住址"], (row, map) =>
            [row.Person.Name, row.Person.Id, Day(row), "", Address(row, map)]),
        ["left_behind"] = new("dept_left_behind", "三留守人员名单", IsText: false, ["姓名", "证件号码", "留守类别", "监护或照料人", "县", "镇", "村"], (row, map) =>
            [row.Person.Name, row.Person.Id, row.Item, row.HeadName, map.Villages[row.Village].Town.CountyName, map.Villages[row.Village].Town.Name, map.Villages[row.Village].Name]),
        ["temporary_aid"] = new("dept_temporary_aid", "临时救助名单", IsText: false, ["姓名", "证件号码", "救助事由", "救助金额(元)", "救助时间", "家庭住址"], (row, map) =>
            [row.Person.Name, row.Person.Id, row.Item, Number(row.Yuan!.Value), Day(row), Address(row, map)]),
        ["resident_medical"] = Insurance,
        ["employee_medical"] = Insurance,
        ["resident_pension"] = Insurance,
        ["employee_pension"] = Insurance,
    };

    /// <summary>The layouts, each once.</summary>
    public static IEnumerable<ListLayout> All => Layouts.Values.Distinct();

    /// <summary>The layout of a department.</summary>
    public static ListLayout Of(string department) => Layouts[department];

    /// <summary>A department whose list has this layout.</summary>
    public string Department => Layouts.First(pair => ReferenceEquals(pair.Value, this)).Key;

    private static string InsuranceKind(string department) => department switch
    {
        "resident_medical" => "城乡居民基本医疗保险",
        "employee_medical" => "城镇职工基本医疗保险",
        "resident_pension" => "城乡居民基本养老保险",
        _ => "城镇职工基本养老保险",
    };

    private static string Address(Listing row, Map map)
    {
        var village = map.Villages[row.Village];
        return $"{village.Town.CountyName}{village.Town.Name}{village.Name}{row.House}";
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Year(Listing row) => Number(Life.Horizon.YearOf(row.Quarter));

    private static string Day(Listing row) => row.Date!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
