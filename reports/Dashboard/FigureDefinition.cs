namespace Analytics.Reports.Dashboard;

/// <summary>One figure of the catalogue (<c>mart.figure_definition</c>).</summary>
/// <param name="Figure">Id, such as <c>exited_people_cum</c>.</param>
/// <param name="Name">Chinese name.</param>
/// <param name="Unit">people, households, villages, share, yuan, or a count of something else.</param>
/// <param name="Period">s stock, q flow of the quarter, y year to date, c cumulative.</param>
/// <param name="Formula">How it is computed.</param>
/// <param name="Article">Article of the policy.</param>
/// <param name="HigherIsBetter">Null where neither is.</param>
/// <param name="IsAdditive">False where a level is not the sum of the one below.</param>
/// <param name="SqlFile">The file that counts it, such as <c>figures/poor_people.sql</c>.</param>
public sealed record FigureDefinition(
    string Figure, string Name, string Unit, string Period, string Formula, string Article, bool? HigherIsBetter, bool IsAdditive, string SqlFile)
{
    /// <summary>Id of the figure that its file is named after; suffixes are variants of it.</summary>
    public string Base => System.IO.Path.GetFileNameWithoutExtension(SqlFile);

    /// <summary>True for a figure that is no variant of another.</summary>
    public bool IsBase => Figure == Base;

    /// <summary>True for the variants inside and outside the poor villages.</summary>
    public bool IsSide => Figure == Base + "_in" || Figure == Base + "_out";

    /// <summary>Text of <see cref="SqlFile"/>; empty when the program no longer has it.</summary>
    public string Sql { get; init; } = "";

    /// <summary>Unit in Chinese.</summary>
    public string ChineseUnit => Unit switch
    {
        "people" => "人",
        "households" => "户",
        "villages" => "个村",
        "share" => "%",
        "yuan" => "元",
        "quarters" => "个季度",
        "posts" => "个",
        "visits" => "次",
        "loans" => "笔",
        "towns" => "个镇",
        "mu" => "亩",
        _ => "",
    };

    /// <summary>Period in Chinese.</summary>
    public string ChinesePeriod => Period switch
    {
        "s" => "季末时点",
        "q" => "当季",
        "y" => "本年累计",
        "c" => "2016年起累计",
        _ => Period,
    };
}
