using System.Globalization;
using Analytics.Pipeline.Publish;
using Analytics.Pipeline.Warehouse;
using Analytics.Reports.Bulletin;
using Analytics.Reports.Dashboard;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Dashboard;

/// <summary>Reads a publication into memory for the pages: the tables of <c>core</c>, <c>mart</c>, <c>ops</c>, <c>risk</c> and <c>reference</c>, once.</summary>
public static partial class DashboardSource
{
    /// <summary>Reads one publication.</summary>
    /// <param name="connection">An open connection to its database; only read.</param>
    /// <param name="request">Which part.</param>
    /// <returns>The snapshot. What was not published is absent, never zero.</returns>
    public static DashboardSnapshot Read(DuckDBConnection connection, DashboardRequest request)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(request);
        var hasVillages = !request.IsPublic;
        var shared = new SharedValues();
        var run = PublishedRows.Read(connection, "select run_id, program_version, line_kind from core.run", row => (Id: row.GetString(0), Program: row.GetString(1), Line: row.GetString(2))).Single();
        var quarters = PublishedRows.Read(connection, "select year, quarter_number from core.quarter order by quarter_index", row => new ReportQuarter((int)row.Long(0), (int)row.Long(1)));
        var definitions = Definitions(connection);
        var places = new DivisionTree(PublishedRows.Read(
            connection,
            EmbeddedSql.Text("dashboard_divisions"),
            row => new Division(row.GetString(0), row.GetString(1), row.GetString(2), row.TextOrNull(3), row.TextOrNull(4)) { IsPoorVillage = row.GetBoolean(5) },
            ("has_villages", hasVillages)));
        return new DashboardSnapshot
        {
            Run = run.Id,
            ProgramVersion = run.Program,
            Line = run.Line,
            IsSimulated = request.IsSimulated,
            OpenUntil = PublishedRows.Read(connection, "select data_date from core.quarter where is_as_of and is_open", row => row.GetFieldValue<DateOnly>(0)) is [var day] ? day : null,
            IsPublic = request.IsPublic,
            Limits = BulletinSource.ReadLimits(connection, quarters[^1].Key),
            Places = places,
            Quarters = quarters,
            Definitions = definitions,
            Figures = request.IsPublic
                ? Figures(connection, definitions, quarters, places, "dashboard_figures_public")
                : Figures(connection, definitions, quarters, places, "dashboard_figures", ("has_villages", hasVillages)),
            Accounts = Accounts(connection, shared, request.IsPublic),
            Targets = PublishedRows.Read(
                connection,
                "select year, division, target_people, origin from mart.target where target_people is not null order by division, year",
                row => new TargetRow((int)row.Long(0), row.GetString(1), row.Long(2), row.GetString(3))),
            FindingRules = PublishedRows.Read(
                connection,
                "select rule, name_zh, severity, article, looks_for_zh, sureness_zh, is_pattern from mart.finding_rule order by rule",
                row => new FindingRule(row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4), row.Text(5), row.GetBoolean(6))),
            Findings = PublishedRows.Stream(
                connection,
                "select division, quarter, rule, findings, new_findings from mart.finding_count",
                row => (Place: shared.Place(row), Count: shared.Of(new FindingCount(shared.Of(row.GetString(2)), row.Long(3), row.Long(4))))).ToLookup(count => count.Place, count => count.Count),
            Files = PublishedRows.Read(
                connection,
                "select file, layout, quarter, rows_in, rows_accepted, rows_rejected, rows_duplicate, rows_blank + rows_total, refusal_reason from ops.input_file order by quarter desc, file, file_id",
                row => new ReceivedFile(Printable.Of(row.Text(0)), row.Text(1), row.Text(2), row.Long(3), row.Long(4), row.Long(5), row.Long(6), row.Long(7), Printable.Of(row.Text(8)))),
            Rejects = PublishedRows.Read(
                connection,
                EmbeddedSql.Text("dashboard_rejects"),
                row => new RejectCount(row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Long(4))),
            Revisions = Revisions(connection, request.IsPublic),
            RiskBands = RiskBands(connection, shared, hasVillages),
            RiskMetrics = RiskMetrics(connection),
            Tiles = PublishedRows.Read(
                connection,
                "select town, map_column, map_row from reference.town_tile order by map_row, map_column",
                row => new Tile(row.GetString(0), (int)row.Long(1), (int)row.Long(2))),
            Households = request.IsPublic ? null : Households(connection, shared),
        };
    }

    private static List<FigureDefinition> Definitions(DuckDBConnection connection)
    {
        var sql = SqlFile.LoadAll().ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        return PublishedRows.Read(
            connection,
            "select figure, name_zh, unit, period, formula_zh, article, higher_is_better, is_additive, sql_file from mart.figure_definition order by figure",
            row => new FigureDefinition(row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4), row.Text(5), row.IsDBNull(6) ? null : row.GetBoolean(6), row.GetBoolean(7), row.Text(8))
            {
                Sql = sql.GetValueOrDefault(row.Text(8), "").TrimEnd(),
            });
    }

    private static FigureTable Figures(
        DuckDBConnection connection, List<FigureDefinition> definitions, List<ReportQuarter> quarters, DivisionTree places, string query, params (string Name, object Value)[] parameters)
    {
        var table = new FigureTable(definitions.Select(definition => definition.Figure), quarters.Select(quarter => quarter.Key), places.All.Select(place => place.Code));
        foreach (var (figure, quarter, division, cell) in PublishedRows.Stream(
            connection,
            EmbeddedSql.Text(query),
            row => (row.GetString(0), row.GetString(1), row.GetString(2), new FigureCell(
                row.IsDBNull(3) ? FigureCell.None : row.GetInt64(3),
                row.IsDBNull(4) ? FigureCell.None : row.GetInt64(4),
                ulong.Parse(row.GetString(5), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                row.GetBoolean(6) ? FigureState.Hidden : FigureState.Shown)),
            parameters))
        {
            table.Add(figure, quarter, division, cell);
        }

        return table;
    }

    private static ILookup<(string Division, string Quarter), AccountEntry> Accounts(DuckDBConnection connection, SharedValues shared, bool isPublic) => PublishedRows.Stream(
        connection,
        EmbeddedSql.Text("dashboard_accounts"),
        row => (Place: shared.Place(row), Entry: shared.Of(new AccountEntry(shared.Of(row.GetString(2)), shared.Of(row.GetString(3)), shared.Of(row.GetString(4)), row.Long(5)))),
        ("is_public", isPublic),
        ("has_villages", !isPublic)).ToLookup(entry => entry.Place, entry => entry.Entry);

    private static (string Division, string Quarter) Place(this SharedValues shared, DuckDBDataReader row) => (shared.Of(row.GetString(0)), shared.Of(row.GetString(1)));

    private static List<Revision> Revisions(DuckDBConnection connection, bool isPublic) => PublishedRows.Read(
        connection,
        EmbeddedSql.Text("dashboard_revisions"),
        row => new Revision(row.Text(0), row.Text(1), row.Text(2), row.Decimal(3), row.Decimal(4))
        {
            LateRows = row.Decimal(5),
            CorrectedRows = row.Decimal(6),
            RuleChange = row.Decimal(7),
            ProgramChange = row.Decimal(8),
        },
        ("is_public", isPublic));

    private static ILookup<(string Division, string Quarter), RiskBand> RiskBands(DuckDBConnection connection, SharedValues shared, bool hasVillages) => PublishedRows.Stream(
        connection,
        EmbeddedSql.Text("dashboard_risk_bands"),
        row => (Place: shared.Place(row), Band: shared.Of(new RiskBand(shared.Of(row.Text(2)), row.Long(3)))),
        ("has_villages", hasVillages)).ToLookup(band => band.Place, band => band.Band);

    private static List<RiskMetric> RiskMetrics(DuckDBConnection connection) => PublishedRows.Read(
        connection,
        "select model_id, test_quarter, group_name, metric, value, low, high from risk.evaluation order by test_quarter, model_id, group_name, metric",
        row => new RiskMetric(row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Double(4), row.Double(5), row.Double(6)));
}
