namespace Analytics.Reports.Bulletin;

/// <summary>The household line as documents name it.</summary>
internal static class Line
{
    public static string Name(string line) => line == "actual" ? "实际线" : "计划线";

    /// <summary>What the line is and how sure it is.</summary>
    public static string Explain(RunIdentity run)
    {
        var meaning = run.Line == "actual"
            ? "实际线（按公布的当年全省农村居民人均可支配收入的45%计算）"
            : "计划线（以《实施意见》预估的2018年7365元为准，按年均增长7%推算；2018年以后为外推数）";
        return run.LineStatus switch
        {
            "unconfirmed" => meaning + "，本年数值尚待核对",
            "extrapolated" => meaning + "，本年数值为外推数，以正式公布为准",
            _ => meaning,
        };
    }
}
