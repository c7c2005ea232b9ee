using Analytics.Pipeline.Warehouse;
using Analytics.Reports.Bulletin;
using Analytics.Reports.Sheets;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Publish.Documents;

/// <summary>What every document of a run shares: the published tables, the quarter, and what the office decided.</summary>
internal sealed class DocumentContext
{
    private const string Author = "汕尾市扶贫开发领导小组办公室";

    private readonly Dictionary<string, Dictionary<string, FigureValue>> figures = new(StringComparer.Ordinal);

    public DocumentContext(DuckDBConnection connection, RunOptions options, Quarter quarter, string run)
    {
        Connection = connection;
        Options = options;
        Quarter = new ReportQuarter(quarter.Year, quarter.Number);
        Run = run;
        Limits = BulletinSource.ReadLimits(connection, Quarter.Key);
        OpenUntil = Query.Rows(connection, "select data_date from core.quarter where quarter = $quarter and is_open", row => (DateOnly?)row.GetFieldValue<DateOnly>(0), ("quarter", Quarter.Key)).FirstOrDefault();
        Villages = Rows("document_villages", row => new VillageRow(
            row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4), row.Text(5), row.GetBoolean(6), row.GetBoolean(7), row.Text(8)));
        foreach (var (division, figure, value) in Query.Rows(
                     connection,
                     "select division, figure, numerator, denominator, code from mart.figure where quarter = $quarter",
                     row => (row.GetString(0), row.GetString(1), new FigureValue(row.Decimal(2), row.Decimal(3)) { Code = row.Text(4) }),
                     ("quarter", Quarter.Key)))
        {
            if (!figures.TryGetValue(division, out var place))
            {
                figures[division] = place = new Dictionary<string, FigureValue>(StringComparer.Ordinal);
            }

            place[figure] = value;
        }
    }

    public DuckDBConnection Connection { get; }

    public RunOptions Options { get; }

    public ReportQuarter Quarter { get; }

    public string Run { get; }

    /// <summary>The thresholds in force at the quarter.</summary>
    public Limits Limits { get; }

    /// <summary>The day the data reach, while the quarter is not over by them; null once it is.</summary>
    public DateOnly? OpenUntil { get; }

    /// <summary>Villages with registered households, by code.</summary>
    public IReadOnlyList<VillageRow> Villages { get; }

    /// <summary>Day by which what the documents ask for is due: a month after the quarter.</summary>
    public DateOnly Due => Quarter.End.AddDays(1).AddMonths(1).AddDays(-1);

    /// <summary>Day after which lists with identities are to be destroyed.</summary>
    public DateOnly Expires => Quarter.End.AddDays((int)Limits.Of("list_expiry_days"));

    /// <summary>In red on every page.</summary>
    public string Notice => Options.IsSimulated ? "模拟数据，不代表汕尾实际情况" : "";

    /// <summary>Figures of a place, exact: for internal documents.</summary>
    public PlaceFigures Figures(string division) => figures.TryGetValue(division, out var place) ? new PlaceFigures(place) : PlaceFigures.None;

    /// <summary>Rows of a query that lies beside this class; <c>$quarter</c> is the quarter reported.</summary>
    public List<T> Rows<T>(string query, Func<DuckDBDataReader, T> read)
    {
        var sql = EmbeddedSql.Text(query);
        return sql.Contains("$quarter", StringComparison.Ordinal)
            ? Query.Rows(Connection, sql, read, ("quarter", Quarter.Key))
            : Query.Rows(Connection, sql, read);
    }

    /// <summary>Binds sheets into books of one place: one file, or numbered ones where they are too many.</summary>
    /// <param name="folder">Folder below the run's.</param>
    /// <param name="name">File name without ending.</param>
    /// <param name="title">Title of the PDF.</param>
    /// <param name="audience">Who may see it.</param>
    /// <param name="sheets">The sheets.</param>
    /// <param name="recipient">For whom it is, when it holds identities.</param>
    public IEnumerable<PlannedDocument> Books(string folder, string name, string title, string audience, IReadOnlyList<Sheet> sheets, string? recipient = null)
    {
        var parts = sheets.Chunk(SheetBook.MostSheets).ToList();
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            var suffix = parts.Count == 1 ? "" : $"_{i + 1}";
            yield return new PlannedDocument
            {
                Path = $"{folder}/{name}{suffix}.pdf",
                Recipient = recipient,
                Job = path => SheetBookDocument.Job(
                    new SheetBook
                    {
                        Title = title,
                        Author = Author,
                        Notice = Notice,
                        Footer = $"{audience}　运行编号 {Run}",
                        Created = Options.IssueDate ?? Quarter.End,
                        Sheets = part,
                    },
                    path),
            };
        }
    }
}
