namespace Analytics.Pipeline.Warehouse;

/// <summary>The opening comment of a .sql file: lines of <c>-- field: text</c>; a line indented further continues the field above.</summary>
public sealed class SqlHeader
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);

    private SqlHeader()
    {
    }

    /// <summary>Text of a field.</summary>
    /// <param name="field">Its name, such as <c>grain</c>.</param>
    /// <returns>Its text, empty when the header lacks it.</returns>
    public string this[string field] => _fields.GetValueOrDefault(field, string.Empty);

    /// <summary>Fields in the order written.</summary>
    public IEnumerable<string> Fields => _fields.Keys;

    /// <summary>Reads the comment lines at the top of a file.</summary>
    /// <param name="text">The whole file.</param>
    /// <returns>Its fields; none when the file does not open with a comment.</returns>
    public static SqlHeader Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var header = new SqlHeader();
        string? last = null;
        foreach (var line in text.Split('\n').TakeWhile(line => line.StartsWith("--", StringComparison.Ordinal)))
        {
            var body = line[2..];
            if (last is not null && body.StartsWith("    ", StringComparison.Ordinal))
            {
                header._fields[last] += " " + body.Trim();
                continue;
            }

            var colon = body.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
            {
                continue;
            }

            last = body[..colon].Trim();
            header._fields[last] = body[(colon + 1)..].Trim();
        }

        return header;
    }

    /// <summary>The fields a file of a folder has to state.</summary>
    /// <param name="folder">Folder below <c>sql/</c>.</param>
    /// <returns>Field names.</returns>
    public static IReadOnlyList<string> Required(string folder) => folder switch
    {
        "figures" => ["what", "grain", "key", "units", "source", "reader", "name_zh", "name_en", "formula_zh", "period", "formula", "better", "headline", "additive"],
        "findings" => ["what", "grain", "key", "units", "source", "reader", "name_zh", "what_zh", "sure_zh", "severity", "why", "sure", "tested"],
        _ => ["what", "grain", "key", "units", "source", "reader"],
    };
}
