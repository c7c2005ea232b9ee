using System.Globalization;
using Analytics.Pipeline.Intake.Cells;

namespace Analytics.Tests.Staging;

/// <summary>The provincial detail list as text: its 80 headers, and rows with and without the column that the system forgets.</summary>
internal static class DetailList
{
    private const string Printed =
        "镇(乡、街道),行政村,自然村,是否相对贫困村,户登记表年度,户主姓名,户主证件号码,联系电话,户码,开户银行,银行卡卡号,贫困户人数,是否新识别贫困户,是否水库移民户,有劳动能力人数(户),残疾人个数(户),A17识别标准,A18农户属性,A19是否军烈属,A20是否独生子女户,A21是否双女户,A22主要致贫原因(单选),A23其他致贫原因(可复选),A32是否通生活用电,A33饮水是否困难,A34饮水是否安全,A36是否加入农民专业合作社,A39家庭合计工资性收入,A40家庭合计生产经营性收入,A41家庭合计财产性收入,A42家庭合计转移性收入,A42a家庭合计计划生育金,A42b家庭合计低保金,A42c家庭合计五保金,A42d家庭合计养老保险金,A42e家庭合计生态补偿金,A42f家庭合计其他转移性收入,A42g家庭合计城乡居民基本医疗保险报销医疗费,A42h家庭合计医疗救助金,A43家庭合计生产经营性支出,A50家庭合计转移性支出,A50a家庭合计个人所得税,A50b家庭合计社会保障性支出,A50c家庭合计赡养支出,A50d家庭合计其他转移性支出,A51家庭合计未偿还借(贷)款,A52家庭合计家庭可支配收入,A53家庭合计家庭人均可支配收入,A56主要住房是否危房,姓名,性别,证件类型,身份证号码,残疾证号码,军官证号码,出生日期,务工时间(月),年龄,与户主关系,民族,政治面貌,文化程度,在校生状态,在校生状况,劳动能力,入读技工院校意愿,健康状况,务工状况,是否现役军人,技能状况,培训需求,就业意向,就业预期,城乡居民基本养老保险个人缴费档次或取养老保险金水平,是否参加大病医疗保险,是否参加城镇职工基本养老保险\t是否参加城乡居民基本医疗保险,是否参加城乡居民基本养老保险,务工企业名称,是否享受低保,脱贫年份";

    private const string Values =
        "新港街道,新港村委会,东组,否,2017,样例甲,441599197001010013,10012345678,2000000017,样例银行,6200000000000000017,1,否,否,1,0,省定标准,低保户,否,否,否,因病,,是,否,是,否,1000.00,200.00,0.00,300.00,0.00,300.00,0.00,0.00,0.00,0.00,0.00,0.00,100.00,50.00,0.00,50.00,0.00,0.00,0.00,1350.00,1350.00,否,样例甲,男,居民身份证,441599197001010013,,,1970-01-01,0,47,户主,汉族,群众,小学,否,非在校生,普通劳动力,否,健康,其他,否,无技能,,,,120元/年,是,否,是,是,,是,";

    /// <summary>The header line as the system prints it: two of its names glued by a tab.</summary>
    public static string Header => Printed;

    public static IReadOnlyList<string> Names { get; } = Printed.Split(',', '\t');

    /// <summary>A row of the shifted export.</summary>
    public static string Row(params (string Header, string Value)[] changes) => string.Join(',', Cells(changes).Where((_, index) => Names[index] != "劳动能力"));

    /// <summary>A row under its headers, with both of the glued columns.</summary>
    public static string WholeRow(params (string Header, string Value)[] changes) => string.Join(',', Cells(changes));

    /// <summary>A shifted file.</summary>
    public static string File(params string[] rows) => string.Join("\r\n", [Header, .. rows, ""]);

    /// <summary>Another person of the default household.</summary>
    public static string Member(int number, params (string Header, string Value)[] changes) => Row(
        [("姓名", $"样例乙{number}"), ("身份证号码", Id(number)), ("与户主关系", "之子"), ("出生日期", "1995-01-01"), .. changes]);

    /// <summary>A valid number of the county that does not exist.</summary>
    public static string Id(int number)
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"44159919950101{number:D3}");
        return digits + IdCell.CheckDigit(digits);
    }

    private static string[] Cells((string Header, string Value)[] changes)
    {
        var cells = Values.Split(',');
        cells[Index("户主证件号码")] = cells[Index("身份证号码")] = Head;
        foreach (var (header, value) in changes)
        {
            cells[Index(header)] = value;
        }

        return cells;
    }

    private static string Head { get; } = "44159919700101001" + IdCell.CheckDigit("44159919700101001");

    private static int Index(string header) => Names.ToList().IndexOf(header) is var index and >= 0
        ? index
        : throw new ArgumentException($"No header {header}.", nameof(header));
}
