using Analytics.Pipeline.Audit.Trace;
using Analytics.Pipeline.Intake.Contracts;
using Analytics.Pipeline.Publish;
using Analytics.Pipeline.Staging;
using Analytics.Pipeline.Warehouse;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Audit.Revision;

/// <summary>
/// Fills <c>mart.revision</c>: what changed of the figures printed before, split by what a build with each change alone gives. Builds are
/// made only for changes that there are, and only of what lies below the figures: an ordinary quarter, with the same program and
/// rules and either late or corrected files, needs none.
/// </summary>
internal static class FillRevision
{
    /// <summary>Folder of a publication that keeps the reference files it was made with.</summary>
    public const string RulesFolder = "rules";

    /// <summary>Fills the table.</summary>
    /// <param name="connection">The database being built, all figures made.</param>
    /// <param name="options">Options of the build; <see cref="BuildOptions.Previous"/> names the publication before.</param>
    public static void Run(DuckDBConnection connection, BuildOptions options)
    {
        if (options.Previous is not { } previous || !File.Exists(Path.Combine(previous, "analytics.duckdb")))
        {
            return;
        }

        var work = Directory.CreateTempSubdirectory("analytics-revision-").FullName;
        try
        {
            Database.Execute(connection, $"attach '{Database.Quote(Path.Combine(previous, "analytics.duckdb"))}' as previous_run (read_only)");
            Database.Execute(connection, EmbeddedSql.Text("revision_changed"));
            Database.Execute(connection, "create or replace temp table revision_step_0 as select figure, quarter, level, division, before as value from temp.revision_changed");
            Steps(connection, options, previous, work);
            using var command = connection.CreateCommand();
            command.CommandText = EmbeddedSql.Text("revision");
            command.Parameters.Add(new DuckDBParameter("previous", Path.GetFileName(previous)));
            command.ExecuteNonQuery();
            Database.Execute(connection, "detach previous_run");
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static void Steps(DuckDBConnection connection, BuildOptions options, string previous, string work)
    {
        var folder = OutFolder.Of(Path.Combine(previous, "..", ".."));
        var contracts = ContractSet.Load(options.ContractsFolder);
        var manifest = Manifest.Read(previous);
        var asOfBefore = Quarter.TryParse(manifest.Run[..6], out var parsed) ? parsed : options.AsOf;
        var old = options with { AsOf = asOfBefore };
        var rules = Path.Combine(previous, RulesFolder);
        var isProgramChanged = manifest.Program != options.ProgramVersion;
        var isRuleChanged = manifest.Options.GetValueOrDefault("line") != options.Line || !RulesEqual(manifest, options.ReferenceFolder);
        if (Earlier(folder, connection, contracts) is not { } before)
        {
            foreach (var number in new[] { 1, 2, 3 })
            {
                Step(connection, number, null);
            }

            return;
        }

        var change = InputChange.Of(connection, before, PublishedInputs.Read(folder, connection, contracts));

        Step(connection, 1, isProgramChanged && Directory.Exists(rules)
            ? () => FigureBuild.Make(old with { ReferenceFolder = rules, Line = manifest.Options.GetValueOrDefault("line", "plan") }, change.Before, Path.Combine(work, "program"))
            : null);
        Step(connection, 2, isProgramChanged || isRuleChanged ? () => FigureBuild.Make(old, change.Before, Path.Combine(work, "rules")) : null);
        if (change.IsCorrected)
        {
            Step(connection, 3, change.Late.Count > 0 ? () => FigureBuild.Make(options, [.. change.Before, .. change.Late], Path.Combine(work, "late")) : null);
        }
        else
        {
            Database.Execute(connection, "create or replace temp table revision_step_3 as select figure, quarter, level, division, now as value from temp.revision_changed");
        }
    }

    /// <summary>
    /// The files of the publication before. Null where the staged rows of one that has left the exports were cleared away: nothing can be built from
    /// them, and all of the change stands as corrected rows.
    /// </summary>
    private static IReadOnlyList<StagedFile>? Earlier(OutFolder folder, DuckDBConnection connection, ContractSet contracts)
    {
        try
        {
            return PublishedInputs.Read(folder, connection, contracts, "previous_run.");
        }
        catch (OperatorException)
        {
            return null;
        }
    }

    /// <summary>One step: what a build gives, or the step before where nothing of its kind changed.</summary>
    private static void Step(DuckDBConnection connection, int number, Func<string>? build)
    {
        if (build is null)
        {
            Database.Execute(connection, $"create or replace temp table revision_step_{number} as select figure, quarter, level, division, value from temp.revision_step_{number - 1}");
            return;
        }

        Database.Execute(connection, $"attach '{Database.Quote(build())}' as made_run (read_only)");
        Database.Execute(
            connection,
            $"create or replace temp table revision_step_{number} as select figure, quarter, level, division, made.value from temp.revision_changed inner join made_run.mart.figure as made using (figure, quarter, level, division)");
        Database.Execute(connection, "detach made_run");
    }

    private static bool RulesEqual(Manifest manifest, string referenceFolder) =>
        Directory.EnumerateFiles(referenceFolder).All(file => manifest.Reference.GetValueOrDefault($"reference/{Path.GetFileName(file)}") == Manifest.HashFile(file));
}
