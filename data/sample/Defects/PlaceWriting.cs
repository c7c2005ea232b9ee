using Analytics.Sample.Places;

namespace Analytics.Sample.Defects;

/// <summary>Other ways of writing a place that still mean only this place, and ways that mean none or two.</summary>
internal sealed class PlaceWriting
{
    /// <summary>A name that no division bears.</summary>
    public const string Unknown = "样例不存在村委会";

    private static readonly (string From, string To)[] Suffixes =
        [("社区居委会", "社区居民委员会"), ("居民委员会", "居委会"), ("村民委员会", "村委会"), ("村委会", "村民委员会")];

    private readonly Dictionary<string, string> townAliases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Village>> byTown;

    public PlaceWriting(Map map, string referenceFolder)
    {
        byTown = map.Villages.GroupBy(village => village.Town.Code, StringComparer.Ordinal).ToDictionary(town => town.Key, town => town.ToList(), StringComparer.Ordinal);
        foreach (var row in ReferenceTable.Read(referenceFolder, "place_aliases.csv"))
        {
            if (row["level"] == "town")
            {
                townAliases.TryAdd(row["name"], row["written"]);
            }
        }
    }

    /// <summary>The town's name by its other characters; null when it has none.</summary>
    public string? Alias(Village village) => townAliases.GetValueOrDefault(village.Town.Name);

    /// <summary>The village's name with another suffix of the same kind; null when that would not be certain.</summary>
    public string? OtherSuffix(Village village)
    {
        foreach (var (from, to) in Suffixes)
        {
            if (village.Name.EndsWith(from, StringComparison.Ordinal))
            {
                var other = village.Name[..^from.Length] + to;
                return IsAlone(village) && byTown[village.Town.Code].TrueForAll(neighbour => neighbour.Name != other) ? other : null;
            }
        }

        return null;
    }

    /// <summary>The village's name with its first character lost; null when another village of the town would fit too.</summary>
    public string? QuestionMark(Village village)
    {
        var rest = village.Name[1..];
        var twins = byTown[village.Town.Code].Count(neighbour => neighbour.Name.Length == village.Name.Length && neighbour.Name.EndsWith(rest, StringComparison.Ordinal));
        return twins == 1 ? "?" + rest : null;
    }

    /// <summary>The name that a community and a village of the town share; null when they do not.</summary>
    public string? Shared(Village village) => IsAlone(village) ? null : Base(village.Name);

    private static string Base(string name)
    {
        foreach (var suffix in (ReadOnlySpan<string>)["社区居民委员会", "社区居委会", "居民委员会", "居委会", "村民委员会", "村委会", "社区", "村"])
        {
            if (name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal))
            {
                return name[..^suffix.Length];
            }
        }

        return name;
    }

    private bool IsAlone(Village village) => byTown[village.Town.Code].Count(neighbour => Base(neighbour.Name) == Base(village.Name)) == 1;
}
