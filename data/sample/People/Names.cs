namespace Analytics.Sample.People;

/// <summary>Names nobody bears: a common surname, a character of the sexagenary cycle and one of plants and birds.</summary>
internal static class Names
{
    private static readonly string[] Surnames =
    [
        "陈", "林", "黄", "李", "张", "吴", "刘", "蔡", "郑", "罗", "叶", "彭", "郭", "余", "庄", "曾", "杨", "王", "朱", "许",
        "周", "邱", "何", "卓", "施", "赖", "钟", "颜", "范", "沈", "温", "谢", "翁", "詹", "马", "江", "徐", "邓", "梁", "魏",
    ];

    private static readonly string[] First = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸", "子", "丑", "寅", "卯", "辰", "巳", "未", "申", "酉", "戌", "亥"];

    private static readonly string[] Second =
    [
        "榕", "荔", "樟", "桉", "柚", "棉", "葵", "蕉", "薯", "菱", "莲", "蓼", "芹", "菊", "葛", "藤", "苇", "禾", "穗", "稷",
        "鹭", "鸢", "鹤", "雁", "鹃", "鸽", "鹊", "燕", "鸥", "隼", "鲤", "鳙", "鲈", "鲷", "蛤", "蚝", "螺", "虾", "蜓", "蝉",
    ];

    public static string Surname(Prng random) => random.Pick(Surnames);

    /// <summary>A name that no one in <paramref name="taken"/> bears.</summary>
    public static string Draw(Prng random, string surname, IEnumerable<Person> taken)
    {
        while (true)
        {
            var name = surname + random.Pick(First) + random.Pick(Second);
            if (!taken.Any(person => person.Name == name))
            {
                return name;
            }
        }
    }
}
