using System.Text.RegularExpressions;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Warehouse;

/// <summary>What a table is made of: every .sql file below it, as DuckDB's own parser reads them.</summary>
public static partial class SqlLineage
{
    /// <summary>A file and all files below it, in run order.</summary>
    /// <param name="connection">Any open connection, for the parser.</param>
    /// <param name="files">All .sql files.</param>
    /// <param name="tops">The files to start from.</param>
    /// <returns>Parents before children; the tops among them.</returns>
    public static IReadOnlyList<SqlFile> Below(DuckDBConnection connection, IReadOnlyList<SqlFile> files, IEnumerable<SqlFile> tops)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(tops);
        var makers = files.Where(file => file.Folder is not ("layout" or "meta")).ToLookup(file => file.Feeds ?? file.FullName, StringComparer.Ordinal);
        HashSet<SqlFile> found = [];
        Stack<SqlFile> open = new(tops);
        while (open.TryPop(out var file))
        {
            if (found.Add(file))
            {
                foreach (var parent in SqlOrder.Reads(connection, file).SelectMany(table => makers[table]))
                {
                    open.Push(parent);
                }
            }
        }

        return SqlOrder.Sort(connection, [.. found], RunInput.Tables);
    }

    /// <summary>Staged tables that a file reads from Parquet, such as <c>roster</c>.</summary>
    /// <param name="file">A file of <c>sql/staging</c>.</param>
    /// <returns>Their names; none for other files.</returns>
    public static IEnumerable<string> StagedTables(SqlFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return StagedFiles().Matches(file.Text).Select(match => match.Groups["table"].Value).Distinct(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"getvariable\('(?<table>\w+)_files'\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StagedFiles();
}
