namespace Analytics.Reports.Dashboard;

/// <summary>The places of a publication with their parent links. A place lies in another when a walk along these links says so, never by its code.</summary>
public sealed class DivisionTree
{
    private readonly Dictionary<string, Division> _byCode;
    private readonly Dictionary<string, Division> _bySlug;
    private readonly ILookup<string, Division> _byParent;
    private readonly ILookup<string, Division> _byZone;

    /// <summary>Links the places and gives every zone its page name.</summary>
    /// <param name="divisions">All places, each once.</param>
    public DivisionTree(IEnumerable<Division> divisions)
    {
        var all = divisions.OrderBy(division => division.Code, StringComparer.Ordinal).ToList();
        var firstTown = all.Where(division => division is { Level: "town", Zone: not null })
            .GroupBy(town => town.Zone!, StringComparer.Ordinal)
            .ToDictionary(zone => zone.Key, zone => zone.First().Code, StringComparer.Ordinal);
        all = [.. all.Where(division => division.Level != "zone" || firstTown.ContainsKey(division.Code))
            .Select(division => division.Level == "zone" ? division with { Slug = "zone-" + firstTown[division.Code] } : division)];
        _byCode = all.ToDictionary(division => division.Code, StringComparer.Ordinal);
        _bySlug = all.ToDictionary(division => division.Slug, StringComparer.Ordinal);
        _byParent = all.Where(division => division.Parent is not null).ToLookup(division => division.Parent!, StringComparer.Ordinal);
        _byZone = all.Where(division => division is { Level: "town", Zone: not null }).ToLookup(town => town.Zone!, StringComparer.Ordinal);
        City = all.Single(division => division.Level == "city");

        // units that are counties come in the counties' order, the others after them
        var counties = Children(City, "county").Select(county => county.Name).ToList();
        Zones = [.. Children(City, "zone")
            .OrderBy(zone => counties.IndexOf(zone.Name) is >= 0 and var position ? position : int.MaxValue)
            .ThenBy(zone => zone.Slug, StringComparer.Ordinal)];
        Towns = [.. Zones.SelectMany(zone => Children(zone, "town"))];
    }

    /// <summary>The root.</summary>
    public Division City { get; }

    /// <summary>Responsible units, counties first.</summary>
    public IReadOnlyList<Division> Zones { get; }

    /// <summary>Towns, by responsible unit and code.</summary>
    public IReadOnlyList<Division> Towns { get; }

    /// <summary>All places.</summary>
    public IEnumerable<Division> All => _byCode.Values;

    /// <summary>The place of a key of the published tables.</summary>
    /// <param name="code">Code, or name of a zone.</param>
    /// <returns>Null when there is none.</returns>
    public Division? Find(string? code) => code is null ? null : _byCode.GetValueOrDefault(code);

    /// <summary>The place of a page name.</summary>
    /// <param name="slug">Such as <c>441502</c> or <c>zone-441502004</c>.</param>
    /// <returns>Null when there is none.</returns>
    public Division? FindSlug(string slug) => _bySlug.GetValueOrDefault(slug);

    /// <summary>The places of one level right below a place, by code.</summary>
    /// <param name="parent">The place above.</param>
    /// <param name="level">Level of those wanted.</param>
    /// <returns>Empty when there is none.</returns>
    public IEnumerable<Division> Children(Division parent, string level)
    {
        ArgumentNullException.ThrowIfNull(parent);
        return (parent.Level == "zone" ? _byZone[parent.Code] : _byParent[parent.Code]).Where(child => child.Level == level);
    }

    /// <summary>The way from a root down to a place, both ends included: along the responsible unit, or along the county where the root is a county.</summary>
    /// <param name="place">The place.</param>
    /// <param name="root">Where to begin.</param>
    /// <returns>Empty when the place does not lie in the root.</returns>
    public IReadOnlyList<Division> Path(Division place, Division root)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(root);
        if (place.Code == root.Code)
        {
            return [root];
        }

        foreach (var above in new[] { place.Level == "town" ? Find(place.Zone) : null, Find(place.Parent) })
        {
            if (above is not null && Path(above, root) is { Count: > 0 } path)
            {
                return [.. path, place];
            }
        }

        return [];
    }
}
