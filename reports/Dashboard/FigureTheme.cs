namespace Analytics.Reports.Dashboard;

/// <summary>A part of a page that lists figures: which of the catalogue belong to it.</summary>
/// <param name="Id">Anchor on the page.</param>
/// <param name="Name">Heading.</param>
/// <param name="Articles">Numbers of the articles whose figures fall here by default.</param>
/// <param name="Figures">Ids, or beginnings of ids ending in <c>*</c>, that belong here whatever their article.</param>
public sealed record FigureTheme(string Id, string Name, IReadOnlyList<int> Articles, IReadOnlyList<string> Figures)
{
    /// <summary>All themes, in the order of the page. Every figure of the catalogue falls into exactly one.</summary>
    public static IReadOnlyList<FigureTheme> All { get; } =
    [
        new("guarantees", "两不愁三保障与收入", [], ["education_secured*", "medical_secured*", "housing_secured*", "water_secured*", "income_*", "poverty_*"]),
        new("industry", "产业发展（第5条）", [5], ["asset_income*"]),
        new("work", "劳动力就业（第6条）", [6], ["trained*", "employed*", "public_post*", "skilled*"]),
        new("security", "社会保障（第7条）", [7], []),
        new("schooling", "教育文化（第8条）", [8], ["school_dropout*", "student_*"]),
        new("health", "医疗保险和救助（第9条）", [9], []),
        new("housing", "危房改造（第10条）", [10], []),
        new("infrastructure", "基础设施（第11条）", [11], []),
        new("environment", "人居环境（第12条）", [12], []),
        new("money", "资金", [13, 14, 15, 16, 17, 18], ["fund_*", "loan_*"]),
        new("help", "帮扶责任与走访", [19, 20, 21, 22, 23, 26], ["helper_*", "visited*", "leader_visit*", "post_vacant*", "benefit_kept*"]),
        new("evaluation", "考核评估", [25], ["satisfaction*", "wrong_exit*", "missed_share*"]),
        new("progress", "脱贫进度与动态管理", [1, 2, 3, 4, 24], ["exit_*", "verified_*", "exited_*", "net_exited*"]),
    ];

    /// <summary>The theme of a figure.</summary>
    /// <param name="definition">The figure.</param>
    /// <returns>By id first, then by the first article that a theme claims; else the last theme.</returns>
    public static FigureTheme Of(FigureDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return All.FirstOrDefault(theme => theme.Figures.Any(pattern => Matches(pattern, definition.Base)))
            ?? ArticleNumbers(definition.Article).Select(article => All.FirstOrDefault(theme => theme.Articles.Contains(article))).FirstOrDefault(theme => theme is not null)
            ?? All[^1];
    }

    private static bool Matches(string pattern, string id) =>
        pattern.EndsWith('*') ? id.StartsWith(pattern[..^1], StringComparison.Ordinal) : id == pattern;

    private static IEnumerable<int> ArticleNumbers(string text)
    {
        foreach (var part in text.Split([' ', ',', '.', ';', '、'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (int.TryParse(part, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var article))
            {
                yield return article;
            }
        }
    }
}
