using System.Text;
using Analytics.Pipeline.Intake.Cells;

namespace Analytics.Pipeline.Intake.Places;

/// <summary>The writings of a place name: its bare name and what kind of place its suffix says.</summary>
internal static class PlaceName
{
    private static readonly string[] Communities = ["社区居民委员会", "社区居委会", "社区居委", "居民委员会", "居委会", "居委", "社区"];
    private static readonly string[] Villages = ["村民委员会", "村委会", "村委", "村"];
    private static readonly string[] Towns = ["街道办事处", "街道办", "街道", "镇人民政府", "镇", "乡"];

    /// <summary>What a village's suffix says: 's' community, 'v' village, ' ' nothing.</summary>
    public static char Kind(string name) =>
        EndsWith(name, Communities) ? 's' : EndsWith(name, Villages) ? 'v' : ' ';

    /// <summary>A village name without any suffix; 新村村委会 and 新村 both give 新.</summary>
    public static string VillageBase(string name) => Strip(Strip(name, Communities, Villages), Communities, Villages);

    /// <summary>The ways of writing a village's name, by the suffixes of its kind, and without any.</summary>
    /// <param name="name">Own name of the village.</param>
    public static IEnumerable<string> Writings(string name)
    {
        var bare = Strip(name, Communities, Villages);
        var suffixes = Kind(name) switch { 's' => Communities, 'v' => Villages, _ => [.. Communities, .. Villages] };
        return suffixes.Select(suffix => bare + suffix).Append(bare);
    }

    /// <summary>A village name without the names of the divisions above that it begins with, in any order.</summary>
    /// <param name="name">Official or written name.</param>
    /// <param name="above">Names of the city and the town, the town's other names too.</param>
    public static string Own(string name, string[] above)
    {
        while (Array.Find(above, prefix => name.StartsWith(prefix, StringComparison.Ordinal) && !IsSuffix(name[prefix.Length..])) is { } found)
        {
            name = name[found.Length..];
        }

        return name;
    }

    /// <summary>A town name without its suffix.</summary>
    public static string TownBase(string name) => Strip(name, Towns, []);

    /// <summary>Half width, without white space, brackets and quotes.</summary>
    public static string Normal(ReadOnlySpan<char> text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in HalfWidth.Of(text))
        {
            if (!char.IsWhiteSpace(letter) && letter is not ('\'' or '"' or '\uFEFF'))
            {
                plain.Append(letter);
            }
        }

        return plain.ToString();
    }

    /// <summary>Whether a name fits a pattern in which each ? stands for one character.</summary>
    public static bool Fits(string pattern, string name)
    {
        if (pattern.Length != name.Length)
        {
            return false;
        }

        for (var i = 0; i < name.Length; i++)
        {
            if (pattern[i] != '?' && pattern[i] != name[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Edits (insert, delete, replace) between two names.</summary>
    public static int Distance(string left, string right)
    {
        var costs = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            costs[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = costs[0];
            costs[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replace = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = costs[j];
                costs[j] = Math.Min(replace, Math.Min(costs[j], costs[j - 1]) + 1);
            }
        }

        return costs[right.Length];
    }

    private static bool IsSuffix(string text) =>
        text.Length == 0 || Array.IndexOf(Communities, text) >= 0 || Array.IndexOf(Villages, text) >= 0;

    private static bool EndsWith(string name, string[] suffixes) =>
        Array.Exists(suffixes, suffix => name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal));

    private static string Strip(string name, string[] first, string[] second)
    {
        foreach (var suffix in first.Concat(second))
        {
            if (name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal))
            {
                return name[..^suffix.Length];
            }
        }

        return name;
    }
}
