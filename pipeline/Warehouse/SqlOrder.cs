using System.Collections.Concurrent;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Warehouse;

/// <summary>The order in which .sql files run: parents before children, by what each one reads.</summary>
public static class SqlOrder
{
    private static readonly ConcurrentDictionary<string, IReadOnlyCollection<string>> s_reads = new(StringComparer.Ordinal);

    /// <summary>Sorts files so that every table a file reads is made before it. Ties go by path.</summary>
    /// <param name="connection">Any open connection, for the parser.</param>
    /// <param name="files">The files.</param>
    /// <param name="given">Tables that exist before the first file runs, empty or filled.</param>
    /// <returns>The same files, in run order.</returns>
    /// <exception cref="ArgumentException">A file reads a table nobody makes, or files read each other in a circle.</exception>
    public static IReadOnlyList<SqlFile> Sort(DuckDBConnection connection, IReadOnlyList<SqlFile> files, IReadOnlyCollection<string> given)
    {
        ArgumentNullException.ThrowIfNull(files);
        var makers = files.ToLookup(file => file.Feeds ?? file.FullName, StringComparer.Ordinal);
        Dictionary<SqlFile, HashSet<SqlFile>> waits = [];
        foreach (var file in files)
        {
            HashSet<SqlFile> parents = [];
            foreach (var table in Reads(connection, file))
            {
                if (!makers.Contains(table) && !given.Contains(table, StringComparer.Ordinal))
                {
                    throw new ArgumentException($"{file.Path} reads {table}, which no file makes", nameof(files));
                }

                parents.UnionWith(makers[table]);
            }

            waits[file] = parents;
        }

        return Sort(waits);
    }

    /// <summary>Tables a file reads.</summary>
    /// <param name="connection">Any open connection, for the parser.</param>
    /// <param name="file">The file.</param>
    /// <returns>Their names.</returns>
    public static IReadOnlyCollection<string> Reads(DuckDBConnection connection, SqlFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return s_reads.GetOrAdd(file.Text, text => SqlParse.Of(connection, text).Tables);
    }

    private static List<SqlFile> Sort(Dictionary<SqlFile, HashSet<SqlFile>> waits)
    {
        List<SqlFile> order = [];
        HashSet<SqlFile> done = [];
        while (order.Count < waits.Count)
        {
            var ready = waits.Keys.Where(file => !done.Contains(file) && waits[file].IsSubsetOf(done)).OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
            if (ready.Count == 0)
            {
                var circle = string.Join(", ", waits.Keys.Where(file => !done.Contains(file)).Select(file => file.Path).Order(StringComparer.Ordinal));
                throw new ArgumentException($"files read each other in a circle: {circle}", nameof(waits));
            }

            order.AddRange(ready);
            done.UnionWith(ready);
        }

        return order;
    }
}
