using System.Globalization;

namespace Analytics.Pipeline.Audit.Trace;

/// <summary>Prints a trace for people.</summary>
internal static class TraceText
{
    private const int ShownInputs = 20;

    /// <summary>Prints it.</summary>
    /// <param name="report">The trace.</param>
    /// <param name="output">Where to.</param>
    public static void Print(TraceReport report, TextWriter output)
    {
        var figure = report.Figure;
        void Line(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
        Line($"{figure.Name}  {figure.Figure}  ({figure.Code})");
        Line($"  {figure.Quarter}  {figure.DivisionName} {figure.Division} ({figure.Level})  run {report.Run}");
        Line($"  value {Number(figure.Value)} {figure.Unit}  numerator {Number(figure.Numerator)}  denominator {Number(figure.Denominator)}");
        Line($"  definition: {figure.Formula}");
        Line($"  article: {figure.Article}   period: {figure.Period}   {(figure.IsAdditive ? "villages add up" : "computed at each level")}");
        Line($"\nSQL  {figure.SqlFile}");
        output.WriteLine(string.Join('\n', report.Sql.TrimEnd().Split('\n').Where(line => !line.StartsWith("--", StringComparison.Ordinal)).Select(line => "  " + line)));
        Line($"\nTables below it ({report.Lineage.Count})");
        foreach (var table in report.Lineage)
        {
            Line($"  {table.Table,-36} {table.What}");
        }

        Line($"\nInput files ({report.Inputs.Count})");
        foreach (var input in report.Inputs.OrderByDescending(input => input.Quarter, StringComparer.Ordinal).ThenBy(input => input.File, StringComparer.Ordinal).Take(ShownInputs))
        {
            Line($"  {input.Sha256[..16]}  {input.Quarter}  {input.RowsAccepted,9:N0} rows  {Printable.Of(input.File)}");
        }

        if (report.Inputs.Count > ShownInputs)
        {
            Line($"  … {report.Inputs.Count - ShownInputs} more; all with full hashes: --format json");
        }

        Line($"\nRows behind it");
        foreach (var rows in report.Rows)
        {
            Line($"  {rows.Table,-24} {rows.Rows,9:N0} rows  {Printable.Of(rows.File)}{(rows.FirstSheet.Length > 0 ? $" [{Printable.Of(rows.FirstSheet)}]" : string.Empty)}  first lines: {string.Join(", ", rows.FirstRows)}");
        }

        Line($"\nRecount from the typed rows of these files, villages added up apart: {Recount(report)}");
        foreach (var file in report.ChangedReference)
        {
            Line($"  note: {file} changed since this publication; the recount uses it as it is now");
        }
    }

    private static string Recount(TraceReport report) => report.Recount is { } recount
        ? string.Create(CultureInfo.InvariantCulture, $"numerator {Number(recount.Numerator)}  denominator {Number(recount.Denominator)}  {(report.IsEqual ? "equal 一致" : "DIFFERENT 不一致")}")
        : "no row: DIFFERENT 不一致";

    private static string Number(decimal? number) => number?.ToString("0.######", CultureInfo.InvariantCulture) ?? "none";

    private static string Number(double? number) => number?.ToString("0.######", CultureInfo.InvariantCulture) ?? "none";
}
