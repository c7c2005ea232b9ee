using System.Data.Common;
using System.Globalization;
using Analytics.Pipeline.Audit.Trace;
using Analytics.Pipeline.Intake.Contracts;
using Analytics.Pipeline.Publish;
using Analytics.Pipeline.Warehouse;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Audit.Simulate;

/// <summary>Judges the register of a publication by another income line: every figure made anew from the same rows.</summary>
internal static class SimulateLines
{
    private const string ShareParameter = "household_line_share";

    /// <summary>Builds the figures under the other line and opens both for comparison.</summary>
    /// <param name="folder">The output folder, whose staged rows are read.</param>
    /// <param name="runFolder">The publication's folder.</param>
    /// <param name="lineShare">Household line as a share of the provincial income, 0.1 to 1.</param>
    /// <param name="work">An empty folder.</param>
    /// <returns>An open connection with <c>published_run</c> and <c>simulated_run</c>; dispose it.</returns>
    public static DuckDBConnection Run(OutFolder folder, string runFolder, decimal lineShare, string work)
    {
        var manifest = Manifest.Read(runFolder);
        var defaults = new RunOptions { Exports = string.Empty, Out = folder, KeyFile = string.Empty };
        var asOf = Quarter.TryParse(manifest.Run[..6], out var parsed) ? parsed : throw new ArgumentException($"run '{manifest.Run}' names no quarter", nameof(runFolder));
        var options = MakePublication.BuildOptionsOf(defaults, asOf, string.Empty, manifest.Program, "simulate") with { Line = manifest.Options.GetValueOrDefault("line", "plan") };
        var rules = Path.Combine(runFolder, Revision.FillRevision.RulesFolder);
        options = options with { ReferenceFolder = Rescale(Directory.Exists(rules) ? rules : options.ReferenceFolder, lineShare, Path.Combine(work, "reference")) };
        string made;
        using (var publication = Verbs.SqlWorker.Open(runFolder))
        {
            made = FigureBuild.Make(options, PublishedInputs.Read(folder, publication, ContractSet.Load(options.ContractsFolder)), Path.Combine(work, "build"));
        }

        var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        Database.Execute(connection, $"attach '{Database.Quote(Path.Combine(runFolder, "analytics.duckdb"))}' as published_run (read_only)");
        Database.Execute(connection, $"attach '{Database.Quote(made)}' as simulated_run (read_only)");
        return connection;
    }

    /// <summary>Figures that differ.</summary>
    /// <param name="connection">From <see cref="Run"/>.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="level">A level of mart.figure, or all.</param>
    /// <returns>Rows of <c>simulated_figures.sql</c>.</returns>
    public static DbDataReader Read(DuckDBConnection connection, string quarter, string level)
    {
        var command = connection.CreateCommand();
        command.CommandText = EmbeddedSql.Text("simulated_figures");
        command.Parameters.Add(new DuckDBParameter("quarter", quarter));
        command.Parameters.Add(new DuckDBParameter("level", level));
        return command.ExecuteReader();
    }

    /// <summary>A copy of the reference files in which the household lines have another share, in whole yuan.</summary>
    private static string Rescale(string reference, decimal share, string target)
    {
        ReferenceFolder.Copy(reference, target);
        var parameters = File.ReadAllLines(Path.Combine(target, "parameters.csv"));
        var own = parameters.First(line => line.StartsWith(ShareParameter + ",", StringComparison.Ordinal));
        var factor = share / decimal.Parse(own.Split(',')[1], CultureInfo.InvariantCulture);
        File.WriteAllLines(
            Path.Combine(target, "parameters.csv"),
            parameters.Select(line => line == own ? $"{ShareParameter},{share.ToString(CultureInfo.InvariantCulture)},{own.Split(',', 3)[2]}" : line));
        File.WriteAllLines(
            Path.Combine(target, "lines.csv"),
            File.ReadAllLines(Path.Combine(target, "lines.csv")).Select(line => line.Split(',') is [var year, "household", var kind, var yuan, ..] cells
                ? string.Join(',', [year, "household", kind, decimal.Round(decimal.Parse(yuan, CultureInfo.InvariantCulture) * factor).ToString("0", CultureInfo.InvariantCulture), "simulated", $"{share.ToString(CultureInfo.InvariantCulture)} of the provincial income", .. cells[6..]])
                : line));
        return target;
    }
}
