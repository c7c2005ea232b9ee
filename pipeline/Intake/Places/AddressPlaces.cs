namespace Analytics.Pipeline.Intake.Places;

/// <summary>
/// Finds the place in a written address such as 陆丰市博美镇霞绕村上围3号: the town named first, then the longest name of a village
/// of it that stands first. What is not certain is left open. Safe for several threads.
/// </summary>
internal sealed class AddressPlaces
{
    private const int LeastName = 2;
    private readonly PlaceTable table;
    private readonly List<(string Text, Division Place)> towns = [];
    private readonly Dictionary<string, List<(string Text, Division Place)>> villages = new(StringComparer.Ordinal);

    /// <summary>Prepares the writings of every town and village.</summary>
    /// <param name="table">The divisions.</param>
    public AddressPlaces(PlaceTable table)
    {
        this.table = table;
        foreach (var town in table.AllTowns)
        {
            towns.AddRange(Writings(town, [.. table.OtherNames(town), town.Base]));
            villages[town.Code] = [.. table.VillagesOf(town).SelectMany(village => Writings(village, PlaceName.Writings(village.Own)))];
        }
    }

    /// <summary>The lowest place that an address certainly names.</summary>
    /// <param name="address">Any text.</param>
    /// <returns>Code of a village or a town; null when none is certain.</returns>
    public string? Find(ReadOnlySpan<char> address)
    {
        var text = PlaceName.Normal(address);
        var named = First(towns, text, out var end);
        var inCounty = named.Count > 1 ? named.FindAll(town => table.IsNamedIn(town, text[..end])) : named;
        var candidates = inCounty.Count > 0 ? inCounty : named;
        var rest = text[end..];
        var found = candidates.SelectMany(town => First(villages[town.Code], rest, out _)).ToList();
        return found.Count == 1 ? found[0].Code : candidates.Count == 1 ? candidates[0].Code : null;
    }

    private static IEnumerable<(string Text, Division Place)> Writings(Division place, IEnumerable<string> others) =>
        others.Append(place.Name).Append(place.Own).Where(text => text.Length >= LeastName).Distinct(StringComparer.Ordinal).Select(text => (text, place));

    /// <summary>The places whose name stands first in a text; of names at one position, the longest.</summary>
    private static List<Division> First(List<(string Text, Division Place)> names, string text, out int end)
    {
        var best = (Position: int.MaxValue, Length: 0);
        List<Division> found = [];
        foreach (var (name, place) in names)
        {
            var position = text.IndexOf(name, StringComparison.Ordinal);
            if (position < 0 || position > best.Position || (position == best.Position && name.Length < best.Length))
            {
                continue;
            }

            if (position < best.Position || name.Length > best.Length)
            {
                best = (position, name.Length);
                found.Clear();
            }

            if (!found.Contains(place))
            {
                found.Add(place);
            }
        }

        end = found.Count == 0 ? 0 : best.Position + best.Length;
        return found;
    }
}
