using System.Text.RegularExpressions;
using Analytics.Pipeline.Intake.Contracts;
using Analytics.Pipeline.Staging;
using Analytics.Pipeline.Warehouse;
using DuckDB.NET.Data;
using Xunit;

namespace Analytics.Tests.Warehouse;

/// <summary>
/// A database made as far as queries ask: the tables a query reads and those below them, by the statements and in the order of a build. Of
/// <c>sql/figures</c> and <c>sql/findings</c> a query that looks at nothing but named figures or rules needs these alone.
/// </summary>
internal sealed partial class AskedTables(BuildOptions options, IReadOnlyList<SqlFile> sql)
{
    private static readonly string[] s_collecting = ["mart.figure", "mart.finding"];

    private static readonly Lazy<IReadOnlyDictionary<string, string>> s_templates = new(WriteTemplates);

    private readonly HashSet<SqlFile> _made = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private bool _isEveryName;

    /// <summary>An empty database.</summary>
    public DuckDBConnection Open(IEnumerable<StagedFile> files)
    {
        var work = Directory.CreateDirectory(options.DatabasePath + ".work").FullName;
        var database = BuildWarehouse.Open(options, [.. files.Where(file => file.Quarter is not { } quarter || quarter <= options.AsOf)], sql, work, s_templates.Value);
        Database.Execute(database, "pragma disable_checkpoint_on_shutdown"); // thrown away, not written out first
        return database;
    }

    /// <summary>Makes what a query reads.</summary>
    public void Make(DuckDBConnection database, string query)
    {
        var tables = SqlParse.Of(database, query).Tables;
        var asked = sql.Where(file => tables.Contains(file.FullName)).ToList();
        var others = asked.Where(file => !s_collecting.Contains(file.FullName, StringComparer.Ordinal));
        if (SqlLineage.Below(database, sql, asked).Any(IsFeeder))
        {
            var names = SqlLineage.Below(database, sql, others).Any(IsFeeder) ? [] : Names(query);
            Assert.All(names, name => Assert.Contains(sql, file => IsFeeder(file) && name.StartsWith(file.Name, StringComparison.Ordinal)));
            if (!_isEveryName && (names.Length == 0 || !_names.IsSupersetOf(names)))
            {
                // collected anew, with those that come to it now; no other table stands on a part of them
                foreach (var collected in _made.Where(file => s_collecting.Contains(file.FullName, StringComparer.Ordinal)).ToList())
                {
                    Database.Execute(database, $"drop table {collected.FullName}");
                    _made.Remove(collected);
                }
            }

            _isEveryName |= names.Length == 0;
            _names.UnionWith(names);
        }

        var wanted = sql.Where(file => !IsFeeder(file) || _isEveryName || _names.Any(name => name.StartsWith(file.Name, StringComparison.Ordinal)));
        foreach (var file in SqlLineage.Below(database, [.. wanted], asked).Where(_made.Add))
        {
            RunSql.Run(database, file, options);
        }
    }

    // the same for all tests of a process, and a sixth of the time of a small one
    private static IReadOnlyDictionary<string, string> WriteTemplates()
    {
        var folder = Directory.CreateTempSubdirectory("templates-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        return StagedInput.WriteTemplates(connection, ContractSet.Load(Path.Combine(AppContext.BaseDirectory, "data", "contracts")), folder);
    }

    private static bool IsFeeder(SqlFile file) => file.Folder is "figures" or "findings";

    // none when it looks at others too
    private static string[] Names(string query) => Others().IsMatch(query)
        ? []
        : [.. Named().Matches(query).SelectMany(match => match.Groups["name"].Captures).Select(name => name.Value)];

    [GeneratedRegex(@"\b(figure|rule)\s*(=|in)\s*\(?'(?<name>\w+)'(,\s*'(?<name>\w+)')*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(figure|rule) (like|not|<>)|\bor\b|\bfilter\b|\bunion\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Others();
}
