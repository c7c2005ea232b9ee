using System.Text;

namespace Analytics.Pipeline.Publish.Documents;

/// <summary>The office's own words for an issue: <c>2017Q3.md</c> in its folder; a heading names the section its paragraphs follow.</summary>
internal static class OfficeWords
{
    /// <summary>Reads the words of a quarter.</summary>
    /// <param name="folder">The folder; null when the office has none.</param>
    /// <param name="quarter">Such as <c>2017Q3</c>.</param>
    /// <returns>Paragraphs by section heading, its number and # left out; empty without a file.</returns>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(string? folder, string quarter)
    {
        var words = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var path = folder is null ? null : Path.Combine(folder, quarter + ".md");
        if (path is not null && File.Exists(path))
        {
            var section = "";
            var paragraph = new StringBuilder();
            foreach (var line in File.ReadLines(path, Encoding.UTF8).Append(""))
            {
                if (line.StartsWith('#') || string.IsNullOrWhiteSpace(line))
                {
                    Close(words, section, paragraph);
                    section = line.StartsWith('#') ? Heading(line) : section;
                }
                else
                {
                    paragraph.Append(line.Trim());
                }
            }
        }

        return words.ToDictionary(entry => entry.Key, entry => (IReadOnlyList<string>)entry.Value, StringComparer.Ordinal);
    }

    private static void Close(Dictionary<string, List<string>> words, string section, StringBuilder paragraph)
    {
        if (paragraph.Length > 0)
        {
            if (!words.TryGetValue(section, out var list))
            {
                words[section] = list = [];
            }

            list.Add(paragraph.ToString());
            paragraph.Clear();
        }
    }

    // "# 六、存在问题" is 存在问题
    private static string Heading(string line)
    {
        var text = line.TrimStart('#').Trim();
        var mark = text.IndexOf('、', StringComparison.Ordinal);
        return mark is >= 0 and <= 2 ? text[(mark + 1)..] : text;
    }
}
