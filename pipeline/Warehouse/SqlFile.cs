using System.Reflection;

namespace Analytics.Pipeline.Warehouse;

/// <summary>One .sql file: a header comment and one SELECT. Its folder is the schema, its name the table.</summary>
/// <param name="Folder">Folder below <c>sql/</c>, such as <c>core</c> or <c>figures</c>.</param>
/// <param name="Name">File name without extension.</param>
/// <param name="Text">The whole file.</param>
public sealed record SqlFile(string Folder, string Name, string Text)
{
    private static readonly Lazy<IReadOnlyList<SqlFile>> s_all = new(Load);

    /// <summary>Path below the project, such as <c>sql/core/member.sql</c>.</summary>
    public string Path => $"sql/{Folder}/{Name}.sql";

    /// <summary>What it is called in SQL, such as <c>core.member</c>; for a feeding file its own name, which no query reads.</summary>
    public string FullName => $"{Folder}.{Name}";

    /// <summary>Its opening comment, read as fields.</summary>
    public SqlHeader Header { get; } = SqlHeader.Parse(Text);

    /// <summary>The tall table that every file of its folder feeds, or null when the file makes a table of its own.</summary>
    public string? Feeds => Folder switch
    {
        "figures" when Header["additive"] == "no" => "staging.figure_level",
        "figures" => "staging.figure_village",
        "findings" => "staging.finding",
        "checks" => "ops.check",
        _ => null,
    };

    /// <summary>Whether it becomes a view: the typed Parquet behind it is read by column, where it is needed.</summary>
    public bool IsView => Header["as"] == "view";

    /// <summary>Whether C# makes its rows.</summary>
    public bool IsFilled => Header["filled"].Length > 0;

    /// <summary>Whether a quarter's rows are made from rows of that quarter, or of that and earlier ones, in all that is read: the field <c>quarters</c>.</summary>
    public bool IsQuarterly => Header["quarters"].Length > 0;

    /// <summary>Whether a quarter's rows are made from those of earlier quarters too: <c>own and earlier</c>.</summary>
    public bool LooksBack => Header["quarters"] == "own and earlier";

    /// <summary>Columns that identify a row.</summary>
    public IReadOnlyList<string> Key =>
        [.. Header["key"].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>Every .sql file that is embedded in this program.</summary>
    /// <returns>The files, by path.</returns>
    public static IReadOnlyList<SqlFile> LoadAll() => s_all.Value;

    private static List<SqlFile> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        List<SqlFile> files = [];
        foreach (var resource in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (resource.Split('/') is not ["sql", var folder, var name])
            {
                continue;
            }

            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            files.Add(new SqlFile(folder, name[..^".sql".Length], reader.ReadToEnd()));
        }

        return files;
    }
}
