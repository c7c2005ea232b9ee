using Analytics.Sample.People;

namespace Analytics.Sample.Register;

/// <summary>The register's words for codes, as in data/reference/code_lists.csv.</summary>
internal static class Labels
{
    public const string Yes = "是";
    public const string No = "否";

    public static string YesNo(bool value) => value ? Yes : No;

    public static string YesNo(bool? value) => value is { } known ? YesNo(known) : "";

    public static string HouseholdType(string? code) => code switch
    {
        null => "",
        "01" => "一般贫困户",
        "02" => "低保户",
        "03" => "五保户",
        "04" => "低保贫困户",
        "05" => "低收入农户",
        "06" => "五保贫困户",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "no such household type"),
    };

    public static string Cause(string? code) => code switch
    {
        null => "",
        "01" => "因病",
        "02" => "因残",
        "03" => "因学",
        "04" => "因灾",
        "05" => "缺土地",
        "06" => "缺水",
        "07" => "缺技术",
        "08" => "缺劳动力",
        "09" => "缺资金",
        "10" => "交通条件落后",
        "11" => "自身发展动力不足",
        "99" => "其他",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "no such cause"),
    };

    public static string HealthOf(Person person) => person.Health switch
    {
        Health.Chronic => "长期慢性病",
        Health.Serious => "患有大病",
        Health.Disabled => "残疾",
        _ => "健康",
    };
}
