using Analytics.Reports.Bulletin;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Publish;

/// <content>Inputs, their senders and the run.</content>
public static partial class BulletinSource
{
    private static readonly Dictionary<string, string> s_systems = new(StringComparer.Ordinal)
    {
        ["G"] = "广东扶贫云导出",
        ["N"] = "全国扶贫系统导出",
        ["M"] = "防返贫监测系统导出",
        ["own"] = "自填表",
    };

    // A sender is the responsible unit its file name or folder names. Where no file names one, systems and departments stand in.
    private static List<SenderRows> Senders(DuckDBConnection connection, string first, string last, List<Place> zones, string unit)
    {
        var files = Rows(
            connection,
            "select file, coalesce(source_system, ''), rows_in, rows_accepted, rows_rejected, rows_duplicate, rows_blank + rows_total from ops.input_file where refusal_rule is null and quarter between $first and $last order by file, layout",
            row => (File: row.Text(0), System: row.Text(1), Rows: new SenderRows("", 1, row.Long(2), row.Long(3), row.Long(4), row.Long(5), row.Long(6))),
            ("first", first),
            ("last", last));
        string? Unit(string file) => zones.Select(zone => zone.Name).Where(name => file.Contains(name, StringComparison.Ordinal)).MaxBy(name => name.Length);
        var bySender = files.Any(file => Unit(file.File) is not null);
        string Sender((string File, string System, SenderRows Rows) file) => bySender
            ? Unit(file.File) ?? "市级及未注明单位"
            : s_systems.GetValueOrDefault(file.System, file.System);
        var order = bySender ? zones.ConvertAll(zone => zone.Name) : [.. s_systems.Values];
        return
        [
            .. files.Where(file => unit.Length == 0 || Sender(file) == unit).GroupBy(Sender, StringComparer.Ordinal)
                .OrderBy(sender => order.IndexOf(sender.Key) is >= 0 and var position ? position : int.MaxValue)
                .ThenBy(sender => sender.Key, StringComparer.Ordinal)
                .Select(sender => new SenderRows(
                    sender.Key,
                    sender.Select(file => file.File).Distinct(StringComparer.Ordinal).Count(), // a workbook sent back has a row for each of its sheets
                    sender.Sum(file => file.Rows.RowsIn),
                    sender.Sum(file => file.Rows.RowsAccepted),
                    sender.Sum(file => file.Rows.RowsRejected),
                    sender.Sum(file => file.Rows.RowsDuplicate),
                    sender.Sum(file => file.Rows.RowsOther))),
        ];
    }

    // A refused file that names no quarter belongs to the newest issue.
    private static List<RefusedFile> RefusedFiles(DuckDBConnection connection, string first, string last, string unit) => Rows(
        connection,
        "select file, coalesce(refusal_reason, '') from ops.input_file where refusal_rule is not null and ($unit = '' or contains(file, $unit)) "
        + "and coalesce(quarter, (select as_of_quarter from core.run)) between $first and $last order by file",
        row => new RefusedFile(Printable.Of(row.Text(0)), Printable.Of(row.Text(1))),
        ("unit", unit),
        ("first", first),
        ("last", last));

    private static (long All, long Stale)? Villages(DuckDBConnection connection, string quarter, string unit)
    {
        var (all, stale) = Rows(
            connection,
            $"select count(*), count(*) filter (where is_stale) from core.snapshot where quarter = $quarter and {InUnit}",
            row => (row.Long(0), row.Long(1)),
            ("quarter", quarter),
            ("unit", unit))[0];
        return all > 0 ? (all, stale) : null;
    }

    private static RunIdentity Run(DuckDBConnection connection, Quarter quarter)
    {
        var inputs = Rows(
            connection,
            "select file, sha256, rows_in, rows_rejected from ops.input_file order by file, sha256",
            row => (Input: new InputFile(Printable.Of(row.Text(0)), row.Text(1)), RowsIn: row.Long(2), RowsRejected: row.Long(3)));
        var run = Rows(
            connection,
            "select run_id, program_version, line_kind from core.run",
            row => (Id: row.Text(0), Version: row.Text(1), Line: row.Text(2))).Single();

        // The line that judged may be another kind than asked for: no actual line exists before its year is over.
        var line = Rows(
            connection,
            "select line_kind, line_yuan, line_status from core.line where subject = 'household' and year = cast($year as integer)",
            row => (Kind: row.Text(0), Yuan: row.Decimal(1), Status: row.Text(2)),
            ("year", Wording.Year(quarter.Year))).FirstOrDefault((run.Line, null, ""));
        return new RunIdentity
        {
            RunId = run.Id,
            ProgramVersion = run.Version,
            Line = line.Kind,
            LineYuan = line.Yuan,
            LineStatus = line.Status,
            Inputs = [.. inputs.Select(file => file.Input).Distinct()],
            RowsIn = inputs.Sum(file => file.RowsIn),
            RowsRejected = inputs.Sum(file => file.RowsRejected),
        };
    }
}
