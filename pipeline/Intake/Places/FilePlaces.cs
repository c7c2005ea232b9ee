using Analytics.Pipeline.Intake.Cells;
using Analytics.Pipeline.Intake.Contracts;
using Analytics.Pipeline.Intake.Rules;

namespace Analytics.Pipeline.Intake.Places;

/// <summary>
/// Finds the village of a row, remembering every writing met in one file. A town name that fits two counties is settled by
/// the row's own village, else by the villages that the file was seen to hold. One instance for one thread.
/// </summary>
internal sealed class FilePlaces(PlaceTable table)
{
    private const int CacheLimit = 1 << 16;
    private readonly Dictionary<string, PlaceHit> known = new(StringComparer.Ordinal);
    private readonly HashSet<string> townsSeen = new(StringComparer.Ordinal);
    private readonly HashSet<string> countiesSeen = new(StringComparer.Ordinal);
    private char[] key = new char[256];

    /// <summary>Learns, before the rows are read for good, which towns the file certainly holds.</summary>
    public void Learn(ReadOnlySpan<char> county, ReadOnlySpan<char> town, ReadOnlySpan<char> village)
    {
        if (Find(county, town, village).Code is { } code)
        {
            townsSeen.Add(code[..9]);
            countiesSeen.Add(code[..6]);
        }
    }

    /// <summary>Whether a written county, town or village can be one, anywhere: an anchor of ragged rows.</summary>
    public bool IsKnown(FieldKind kind, string written) => kind switch
    {
        FieldKind.Town => table.Towns(PlaceName.Normal(written), "", out _).Count > 0,
        FieldKind.Village => table.IsVillage(PlaceName.Normal(written)),
        _ => true,
    };

    /// <summary>Ends learning.</summary>
    public void Forget() => known.Clear();

    /// <summary>The village of a row.</summary>
    /// <param name="county">County cell; empty when the file has none.</param>
    /// <param name="town">Town cell.</param>
    /// <param name="village">Village cell.</param>
    /// <returns>The code with its repairs, or why there is none.</returns>
    public PlaceHit Find(ReadOnlySpan<char> county, ReadOnlySpan<char> town, ReadOnlySpan<char> village)
    {
        var length = county.Length + town.Length + village.Length + 2;
        if (length > key.Length)
        {
            key = new char[length];
        }

        county.CopyTo(key);
        key[county.Length] = '\t';
        town.CopyTo(key.AsSpan(county.Length + 1));
        key[county.Length + 1 + town.Length] = '\t';
        village.CopyTo(key.AsSpan(county.Length + town.Length + 2));
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(key.AsSpan(0, length), out var hit))
        {
            return hit;
        }

        hit = Resolve(PlaceName.Normal(county), PlaceName.Normal(town), PlaceName.Normal(village));
        if (known.Count < CacheLimit && length < 200)
        {
            lookup[key.AsSpan(0, length)] = hit;
        }

        return hit;
    }

    /// <summary>The place of a row that need not name a village.</summary>
    /// <param name="county">County cell, possibly blank.</param>
    /// <param name="town">Town cell, possibly blank.</param>
    /// <param name="village">Village cell, possibly blank.</param>
    /// <returns>The code of the lowest place written; no code and no rule when all are blank.</returns>
    public PlaceHit FindPart(ReadOnlySpan<char> county, ReadOnlySpan<char> town, ReadOnlySpan<char> village)
    {
        if (!MissingWords.IsBlank(village))
        {
            return Find(county, town, village);
        }

        var countyName = MissingWords.IsBlank(county) ? "" : PlaceName.Normal(county);
        if (!MissingWords.IsBlank(town))
        {
            var towns = table.Towns(PlaceName.Normal(town), countyName, out var rule);
            var seen = towns.Count > 1 ? towns.FindAll(candidate => townsSeen.Contains(candidate.Code)) : towns;
            return seen.Count == 1
                ? new PlaceHit(seen[0].Code, rule, Rule.None, null)
                : new PlaceHit(null, towns.Count == 0 ? Rule.PlaceUnknown : Rule.PlaceAmbiguous, Rule.None, table.TownsLike(PlaceName.Normal(town), countyName, ""));
        }

        return countyName.Length == 0 || table.IsCity(countyName)
            ? new PlaceHit(null, Rule.None, Rule.None, null)
            : new PlaceHit(table.County(countyName), table.County(countyName) is null ? Rule.PlaceUnknown : Rule.None, Rule.None, null);
    }

    /// <summary>The lowest place that a written address certainly names: code of a village or a town, or null.</summary>
    public string? InAddress(ReadOnlySpan<char> address) => MissingWords.IsBlank(address) ? null : table.Addresses.Find(address);

    private PlaceHit Resolve(string county, string town, string village)
    {
        // A full village code says everything.
        if (table.ByCode(village) is { Level: "village" } coded
            && (town.Length == 0 || table.Towns(town, county, out _).Exists(found => found.Code == coded.Parent)))
        {
            return new PlaceHit(coded.Code, Rule.None, Rule.None, null);
        }

        var towns = table.Towns(town, county, out var townRule);
        if (towns.Count == 0)
        {
            return new PlaceHit(null, Rule.PlaceUnknown, Rule.None, table.TownsLike(town, county, village));
        }

        var hits = towns.Select(candidate => (Town: candidate, Found: table.Villages(village, candidate, out var rule), Rule: rule))
            .Where(candidate => candidate.Found.Count > 0).ToList();
        if (hits.Count == 0)
        {
            return new PlaceHit(null, Rule.None, Rule.PlaceUnknown, table.VillagesLike(village, towns[0], county));
        }

        if (hits.Count > 1)
        {
            hits = Settle(hits);
        }

        if (hits.Count > 1)
        {
            var names = string.Join('、', hits.Select(hit => table.ByCode(hit.Town.Parent)!.Name + hit.Town.Name));
            return new PlaceHit(null, Rule.PlaceAmbiguous, Rule.None, names);
        }

        var (_, villages, villageRule) = hits[0];
        return villages.Count == 1
            ? new PlaceHit(villages[0].Code, townRule, villageRule, null)
            : new PlaceHit(null, Rule.None, Rule.PlaceAmbiguous, string.Join('、', villages.Select(found => found.Name)));
    }

    /// <summary>Which of several towns is meant: the one the file holds, else the one of its county.</summary>
    private List<(Division Town, List<Division> Found, Rule Rule)> Settle(List<(Division Town, List<Division> Found, Rule Rule)> hits)
    {
        var seen = hits.FindAll(hit => townsSeen.Contains(hit.Town.Code));
        if (seen.Count > 0)
        {
            return seen.Count == 1 ? seen : hits;
        }

        var counties = hits.FindAll(hit => countiesSeen.Contains(hit.Town.Code[..6]));
        return counties.Count == 1 ? counties : hits;
    }
}
