using System.Globalization;
using Analytics.Pipeline.Dashboard;
using Analytics.Pipeline.Publish;

namespace Analytics.Pipeline.Verbs;

/// <summary>What a run tells the person who started it: what was read, what is missing, what to open.</summary>
internal static class PublicationSummary
{
    /// <summary>Prints it.</summary>
    public static void Print(Publication made, OutFolder folder, TextWriter output)
    {
        var manifest = made.Manifest;
        output.WriteLine(made.IsNew ? $"Published {manifest.Run}." : $"Nothing to do: {manifest.Run} is published already.");
        using (var connection = SqlWorker.Open(made.Folder))
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "select count(distinct file), coalesce(sum(rows_in), 0)::bigint, coalesce(sum(rows_accepted), 0)::bigint, coalesce(sum(rows_rejected), 0)::bigint, coalesce(sum(rows_duplicate), 0)::bigint, coalesce(sum(rows_blank + rows_total), 0)::bigint from ops.input_file";
            using var rows = command.ExecuteReader();
            rows.Read();
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"Read {rows.GetInt64(0)} files, {rows.GetInt64(1):N0} rows: {rows.GetInt64(2):N0} accepted, {rows.GetInt64(3):N0} rejected (ops.reject), {rows.GetInt64(4):N0} duplicate, {rows.GetInt64(5):N0} blank lines, totals and notes."));
        }

        PrintEmptyHanded(made.Folder, output);
        foreach (var line in Folded(manifest.Missing))
        {
            output.WriteLine($"MISSING {line}");
        }

        foreach (var line in Folded(manifest.Replaced))
        {
            output.WriteLine($"REPLACED {line}");
        }

        output.WriteLine("Open:");
        foreach (var (path, what) in new[]
                 {
                     (Outputs.BulletinPath, "quarterly bulletin 季度通报; beside it units, towns, villages, notices"),
                     ("lists/名单登记.xlsx", "lists with identities: who gets which, until when 名单登记"),
                     (SiteFolder.IndexPath, "dashboard, opens in any browser without a server 统计页面"),
                     (Outputs.FiguresPath, "all figures, city to town, for Excel 指标表"),
                     ("analytics.duckdb", "all tables, for ./run.sh sql and any DuckDB client"),
                 })
        {
            if (File.Exists(Path.Combine(made.Folder, path)))
            {
                output.WriteLine($"  {Path.Combine(folder.Current, path)}  ({what})");
            }
        }
    }

    /// <summary>What is missing, one line a reason: a missing font would else be told some hundred times.</summary>
    /// <param name="missing">Lines of what and why, with a colon between.</param>
    /// <returns>Lone lines as they are; equal reasons as <c>3 outputs, such as X: reason</c>.</returns>
    internal static IEnumerable<string> Folded(IEnumerable<string> missing) =>
        from line in missing.Select(Printable.Of)
        let colon = line.IndexOf(": ", StringComparison.Ordinal)
        let space = line.IndexOf(' ', StringComparison.Ordinal)
        let hasKind = colon > 0 && space > 0 && space < colon
        group line by hasKind ? (Kind: line[..space], Reason: line[colon..]) : (Kind: "", Reason: line) into equal
        let first = equal.First()
        select equal.Count() == 1 || equal.Key.Kind.Length == 0
            ? first
            : string.Create(CultureInfo.InvariantCulture, $"{equal.Count()} {equal.Key.Kind}s, such as {first[(equal.Key.Kind.Length + 1)..]}");

    private static void PrintEmptyHanded(string runFolder, TextWriter output)
    {
        using var connection = SqlWorker.Open(runFolder);
        using var command = connection.CreateCommand();
        command.CommandText = "select file, rows_rejected, coalesce(layout, '') from ops.input_file where rows_rejected > 0 and rows_accepted = 0 and rows_duplicate = 0 order by file, layout, file_id";
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"NOTHING ACCEPTED from {Printable.Of(rows.GetString(0))} as {rows.GetString(2)}: all {rows.GetInt64(1):N0} rows were rejected (ops.reject); its places carry over, marked stale."));
        }
    }
}
