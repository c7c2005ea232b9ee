namespace Analytics.Reports.Dashboard;

/// <summary>A place that has a page.</summary>
/// <param name="Level">city, county, zone, town or village.</param>
/// <param name="Code">Key in the published tables: a code, or the name of a zone.</param>
/// <param name="Name">Chinese name.</param>
/// <param name="Parent">Code of the administrative parent; null for the city.</param>
/// <param name="Zone">The unit that answers for a town or village; null above.</param>
public sealed record Division(string Level, string Code, string Name, string? Parent, string? Zone)
{
    /// <summary>Name of its page, in ASCII: the code, or for a zone <c>zone-</c> and the code of its first town.</summary>
    public string Slug { get; init; } = Code;

    /// <summary>True for a village on the list of relative-poverty villages at the as-of quarter.</summary>
    public bool IsPoorVillage { get; init; }

    /// <summary>What a page calls it: a county that shares its name with a zone says which of the two it is.</summary>
    public string Title => Level switch
    {
        "county" => Name + "（行政区划口径）",
        _ => Name,
    };
}
