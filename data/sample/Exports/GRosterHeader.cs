namespace Analytics.Sample.Exports;

/// <summary>
/// The 80 headers of 贫困人口明细表 and what really stands below them: the row leaves 劳动能力 out, so the values of columns
/// 65–75 belong to the next header, and column 76, two headers glued by a TAB, holds the second of them.
/// </summary>
internal static class GRosterHeader
{
    public const int HouseholdColumns = 49;
    private const string Omitted = "劳动能力";

    private const string Printed =
        "镇(乡、街道),行政村,自然村,是否相对贫困村,户登记表年度,户主姓名,户主证件号码,联系电话,户码,开户银行,银行卡卡号,贫困户人数,是否新识别贫困户,是否水库移民户,"
        + "有劳动能力人数(户),残疾人个数(户),A17识别标准,A18农户属性,A19是否军烈属,A20是否独生子女户,A21是否双女户,A22主要致贫原因(单选),A23其他致贫原因(可复选),"
        + "A32是否通生活用电,A33饮水是否困难,A34饮水是否安全,A36是否加入农民专业合作社,A39家庭合计工资性收入,A40家庭合计生产经营性收入,A41家庭合计财产性收入,"
        + "A42家庭合计转移性收入,A42a家庭合计计划生育金,A42b家庭合计低保金,A42c家庭合计五保金,A42d家庭合计养老保险金,A42e家庭合计生态补偿金,A42f家庭合计其他转移性收入,"
        + "A42g家庭合计城乡居民基本医疗保险报销医疗费,A42h家庭合计医疗救助金,A43家庭合计生产经营性支出,A50家庭合计转移性支出,A50a家庭合计个人所得税,A50b家庭合计社会保障性支出,"
        + "A50c家庭合计赡养支出,A50d家庭合计其他转移性支出,A51家庭合计未偿还借(贷)款,A52家庭合计家庭可支配收入,A53家庭合计家庭人均可支配收入,A56主要住房是否危房,"
        + "姓名,性别,证件类型,身份证号码,残疾证号码,军官证号码,出生日期,务工时间(月),年龄,与户主关系,民族,政治面貌,文化程度,在校生状态,在校生状况,劳动能力,入读技工院校意愿,"
        + "健康状况,务工状况,是否现役军人,技能状况,培训需求,就业意向,就业预期,城乡居民基本养老保险个人缴费档次或取养老保险金水平,是否参加大病医疗保险,"
        + "是否参加城镇职工基本养老保险\t是否参加城乡居民基本医疗保险,是否参加城乡居民基本养老保险,务工企业名称,是否享受低保,脱贫年份";

    /// <summary>The header line.</summary>
    public static string Line => Printed;

    /// <summary>Headers as printed, 80.</summary>
    public static IReadOnlyList<string> AsPrinted { get; } = Printed.Split(',');

    /// <summary>The header that each of the 80 values of a row belongs to.</summary>
    public static IReadOnlyList<string> Meant { get; } = [.. Printed.Split(',', '\t').Where(header => header != Omitted)];

    /// <summary>Position of a value in the row, 0-based.</summary>
    public static int Position(string header)
    {
        for (var index = 0; index < Meant.Count; index++)
        {
            if (Meant[index] == header)
            {
                return index;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(header), header, "no such column");
    }
}
