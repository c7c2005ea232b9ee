using Analytics.Pipeline.Audit.Revision;
using Analytics.Pipeline.Disclosure;
using Analytics.Pipeline.FollowUp;
using Analytics.Pipeline.Risk;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Warehouse;

/// <summary>
/// Tables whose rows a computation in C# makes: the .sql file gives the columns, names what it reads and takes its place in the
/// run order; its header says <c>-- filled: by …</c>. Each computation gets the open database and the build's options.
/// </summary>
internal static class FilledTables
{
    private static readonly Dictionary<string, Action<DuckDBConnection, BuildOptions>> s_fills = new(StringComparer.Ordinal)
    {
        ["mart.revision"] = FillRevision.Run,
        ["staging.hidden_cell"] = HiddenCells.Fill,
        ["staging.assignment_pair"] = AssignHelpers.Fill,
        ["staging.risk_prediction"] = RiskTables.Predictions,
        ["risk.contribution"] = RiskTables.Contributions,
        ["risk.evaluation"] = RiskTables.Evaluations,
        ["risk.model"] = RiskTables.Models,
    };

    /// <summary>What fills a table.</summary>
    /// <param name="file">The file that made the empty table.</param>
    /// <returns>The computation; null when the SELECT itself gives the rows.</returns>
    /// <exception cref="InvalidOperationException">The header names a computation that does not exist.</exception>
    public static Action<DuckDBConnection, BuildOptions>? Of(SqlFile file) =>
        !file.IsFilled ? null
        : s_fills.TryGetValue(file.FullName, out var fill) ? fill
        : throw new InvalidOperationException($"{file.Path} says it is filled, but nothing fills {file.FullName}");
}
