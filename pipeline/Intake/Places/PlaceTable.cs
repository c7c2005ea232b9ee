using System.Collections.Concurrent;
using Analytics.Pipeline.Intake.Rules;

namespace Analytics.Pipeline.Intake.Places;

/// <summary>The divisions and their other names; finds the divisions that a written name can mean. Safe for several threads.</summary>
public sealed class PlaceTable
{
    private const int MostOffered = 3;
    private readonly List<Division> towns = [];
    private readonly Dictionary<string, Division> byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Division>> villages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> above = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Level, string Written), string> aliases = [];
    private readonly ConcurrentDictionary<string, List<Division>> townsIn = new(StringComparer.Ordinal);

    private PlaceTable(ReferenceTable divisions, ReferenceTable others)
    {
        for (var row = 0; row < divisions.Count; row++)
        {
            var division = new Division(
                divisions[row, "division"], divisions[row, "name"], divisions[row, "level"], divisions[row, "parent"], divisions[row, "zone"],
                divisions[row, "name"]);
            byCode[division.Code] = division;
            if (division.Level == "town")
            {
                towns.Add(division);
                villages[division.Code] = [];
            }
        }

        for (var row = 0; row < others.Count; row++)
        {
            aliases[(others[row, "level"], others[row, "written"])] = others[row, "name"];
        }

        foreach (var town in towns)
        {
            above[town.Code] =
            [
                .. byCode.Values.Where(division => division.Level == "city").Select(city => city.Name), town.Name,
                .. OtherNames(town),
            ];
        }

        foreach (var (code, name, level, parent, zone, _) in byCode.Values.Where(division => division.Level == "village"))
        {
            villages[parent].Add(new Division(code, name, level, parent, zone, PlaceName.Own(name, above[parent])));
        }

        Addresses = new AddressPlaces(this);
    }

    /// <summary>Reads <c>divisions.csv</c> and <c>place_aliases.csv</c>.</summary>
    /// <param name="referenceFolder">Such as <c>data/reference</c>.</param>
    /// <returns>The table.</returns>
    public static PlaceTable Load(string referenceFolder) => new(
        ReferenceTable.Load(referenceFolder, "divisions.csv"), ReferenceTable.Load(referenceFolder, "place_aliases.csv"));

    /// <summary>The division of a code; null when there is none.</summary>
    internal Division? ByCode(string code) => byCode.GetValueOrDefault(code);

    /// <summary>Every town, in the order of the reference data.</summary>
    internal IReadOnlyList<Division> AllTowns => towns;

    /// <summary>Finder of places in written addresses.</summary>
    internal AddressPlaces Addresses { get; }

    /// <summary>Other names of a town, such as 鲘门镇.</summary>
    internal IEnumerable<string> OtherNames(Division town) =>
        aliases.Where(alias => alias.Key.Level == "town" && alias.Value == town.Name).Select(alias => alias.Key.Written);

    /// <summary>Whether a text names the county or the zone of a town.</summary>
    internal bool IsNamedIn(Division town, string text) =>
        text.Contains(byCode[town.Parent].Name, StringComparison.Ordinal) || (town.Zone.Length > 0 && text.Contains(town.Zone, StringComparison.Ordinal));

    /// <summary>The villages of a town.</summary>
    internal IReadOnlyList<Division> VillagesOf(Division town) => villages[town.Code];

    /// <summary>The towns a written name can mean within a county or zone.</summary>
    /// <param name="written">Normalised name or 9-digit code.</param>
    /// <param name="county">Normalised name or code of a county or zone; empty when the file has no such column.</param>
    /// <param name="rule">The repair that the reading means.</param>
    /// <returns>None, one or several towns.</returns>
    internal List<Division> Towns(string written, string county, out Rule rule)
    {
        rule = Rule.None;
        if (ByCode(written) is { Level: "town" } coded)
        {
            return [coded];
        }

        return Find("town", written, TownsIn(county), PlaceName.TownBase, out rule);
    }

    /// <summary>The villages of a town that a written name can mean.</summary>
    /// <param name="written">Normalised name or 12-digit code.</param>
    /// <param name="town">The town.</param>
    /// <param name="rule">The repair that the reading means.</param>
    /// <returns>None, one or several villages.</returns>
    internal List<Division> Villages(string written, Division town, out Rule rule)
    {
        rule = Rule.None;
        if (ByCode(written) is { Level: "village" } coded && coded.Parent == town.Code)
        {
            return [coded];
        }

        var found = Find("village", written, VillagesOf(town), name => PlaceName.VillageBase(PlaceName.Own(name, above[town.Code])), out rule);
        var kind = PlaceName.Kind(written);
        if (found.Count > 1 && kind != ' ' && found.FindAll(village => PlaceName.Kind(village.Name) == kind) is { Count: 1 } same)
        {
            return same;
        }

        return found;
    }

    /// <summary>The county or zone of a written name.</summary>
    /// <param name="written">Normalised name or code.</param>
    /// <returns>Code of the county, name of the zone, or null.</returns>
    internal string? County(string written) =>
        towns.Find(town => IsIn(town, written)) is not { } town ? null
        : town.Zone.Length > 0 && !IsCounty(byCode[town.Parent], written) ? town.Zone
        : town.Parent;

    /// <summary>Whether a written name is the city's.</summary>
    internal bool IsCity(string written) => byCode.Values.Any(division => division.Level == "city" && (division.Name == written || division.Code == written));

    /// <summary>Whether any town has a village that a written name can mean.</summary>
    internal bool IsVillage(string written) =>
        ByCode(written) is { Level: "village" } || towns.Exists(town => Villages(written, town, out _).Count > 0);

    /// <summary>What an unknown town may have been: those that have the village, and those of near names.</summary>
    /// <param name="written">Normalised name of the town.</param>
    /// <param name="county">Normalised name or code of a county or zone, possibly empty.</param>
    /// <param name="village">Normalised name of the village, possibly empty.</param>
    /// <returns>At most three names, joined by 、; null when there is none.</returns>
    internal string? TownsLike(string written, string county, string village) =>
        Joined(TownsWith(village, county).Select(town => town.Name).Concat(Nearest(written, null)));

    /// <summary>What a village unknown in its town may have been: one of that name in another town, and those of near names.</summary>
    /// <param name="written">Normalised name of the village.</param>
    /// <param name="town">The town.</param>
    /// <param name="county">Normalised name or code of a county or zone, possibly empty.</param>
    /// <returns>At most three names, joined by 、; null when there is none.</returns>
    internal string? VillagesLike(string written, Division town, string county) =>
        Joined(TownsWith(written, county).SelectMany(other => Villages(written, other, out _).Select(village => other.Name + village.Own)).Concat(Nearest(written, town)));

    private static string? Joined(IEnumerable<string> names)
    {
        var joined = string.Join('、', names.Distinct(StringComparer.Ordinal).Take(MostOffered));
        return joined.Length == 0 ? null : joined;
    }

    /// <summary>The towns that have a village of a name; none where they are many.</summary>
    private List<Division> TownsWith(string village, string county)
    {
        var found = village.Length == 0 ? [] : TownsIn(county).FindAll(town => Villages(village, town, out _).Count > 0);
        return found.Count <= MostOffered ? found : [];
    }

    /// <summary>The official names nearest to a written one, of the towns or of a town's villages.</summary>
    private IEnumerable<string> Nearest(string written, Division? town)
    {
        var ownBase = town is null ? PlaceName.TownBase(written) : PlaceName.VillageBase(written);
        return (town is null ? towns : VillagesOf(town))
            .Select(division => (division.Name, Distance: PlaceName.Distance(ownBase, division.Base), division.Code, division.Base))
            .Where(candidate => candidate.Distance < Math.Max(candidate.Base.Length, ownBase.Length))
            .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Code, StringComparer.Ordinal)
            .Select(candidate => candidate.Name);
    }

    /// <summary>The towns of a written county or zone, all where none is written. What names none is not remembered: a damaged file can hold any number of such names.</summary>
    private List<Division> TownsIn(string county)
    {
        if (county.Length == 0)
        {
            return towns;
        }

        if (townsIn.TryGetValue(county, out var known))
        {
            return known;
        }

        var found = towns.FindAll(town => IsIn(town, county));
        if (found.Count > 0)
        {
            townsIn[county] = found;
        }

        return found;
    }

    private bool IsIn(Division town, string county)
    {
        return IsCounty(byCode[town.Parent], county)
            || (town.Zone.Length > 0 && county.Length >= 2 && town.Zone.StartsWith(county.TrimEnd('区', '县', '市'), StringComparison.Ordinal));
    }

    private static bool IsCounty(Division county, string written) =>
        written == county.Code || written == county.Name
        || PlaceName.TownBase(county.Name).TrimEnd('县', '市', '区') == written.TrimEnd('县', '市', '区');

    private List<Division> Find(string level, string written, IReadOnlyList<Division> among, Func<string, string> baseOf, out Rule rule)
    {
        rule = Rule.None;
        var found = among.Where(division => division.Name == written).ToList();
        if (found.Count > 0 || written.Length == 0)
        {
            return found;
        }

        if (aliases.TryGetValue((level, written), out var name))
        {
            rule = Rule.PlaceAlias;
            return [.. among.Where(division => division.Name == name)];
        }

        rule = Rule.PlaceSuffix;
        var ownBase = baseOf(written);
        found = [.. among.Where(division => division.Base == ownBase)];
        if (found.Count > 0)
        {
            return found;
        }

        // 鲘门 is 鲘门镇 without its suffix, and so 鮜门镇.
        var named = aliases.Where(alias => alias.Key.Level == level && baseOf(alias.Key.Written) == ownBase).Select(alias => alias.Value).ToHashSet(StringComparer.Ordinal);
        if (named.Count > 0)
        {
            rule = Rule.PlaceAlias;
            return [.. among.Where(division => named.Contains(division.Name))];
        }

        if (!written.Contains('?', StringComparison.Ordinal) || written.All(letter => letter == '?'))
        {
            return [];
        }

        rule = Rule.PlaceQuestionMark;
        found = [.. among.Where(division => PlaceName.Fits(written, division.Name))];
        return found.Count > 0 ? found : [.. among.Where(division => PlaceName.Fits(ownBase, division.Base))];
    }
}
