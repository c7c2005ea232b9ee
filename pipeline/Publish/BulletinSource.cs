using System.Globalization;
using Analytics.Reports.Bulletin;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Publish;

/// <summary>Reads the numbers of one bulletin from a publication: the tables of <c>mart</c>, <c>core</c> and <c>ops</c>, and nothing else.</summary>
public static partial class BulletinSource
{
    /// <summary>Reads one issue.</summary>
    /// <param name="connection">An open connection to the published database; only read.</param>
    /// <param name="request">Which issue.</param>
    /// <returns>The numbers, in printing order. What was not published is absent, never zero.</returns>
    /// <exception cref="OperatorException">The publication has no figure of that quarter.</exception>
    public static BulletinFacts Read(DuckDBConnection connection, BulletinRequest request)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(request);
        var quarter = request.Quarter.ToString();
        var (first, before) = request.IsYear
            ? (new Quarter(request.Quarter.Year, 1).ToString(), new Quarter(request.Quarter.Year - 1, 4).ToString())
            : (quarter, request.Quarter.Plus(-1).ToString());
        var places = Places(connection);
        var unit = request.Unit ?? "";
        var level = request.Unit is null ? "city" : "zone";
        var city = places.Where(place => place.Level == level && (request.Unit is null || place.Place.Division == unit)).Select(place => place.Place).FirstOrDefault()
            ?? throw new OperatorException("core.division has no city", "core.division 中没有市级区划", exitCode: 1);
        var figures = Figures(connection, quarter, unit);
        if (!figures.Keys.Any(key => key.Quarter == quarter && key.Division == city.Division))
        {
            throw new OperatorException(
                $"the publication has no figure of {quarter}: run with --as-of {quarter} or later",
                $"发布库中没有{quarter}的指标，请以 --as-of {quarter} 或更晚的季度重新运行");
        }

        // A place without a register is left out, not printed as zero: a task, or trips its leaders owe, may be all it has.
        var covered = figures.Keys.Where(key => key.Quarter == quarter && key.Figure == "registered_people").Select(key => key.Division).ToHashSet(StringComparer.Ordinal);
        IReadOnlyList<Place> Level(string wanted) =>
            [.. places.Where(place => place.Level == wanted && covered.Contains(place.Place.Division)).Select(place => place.Place)];
        var zones = request.Unit is null ? ZoneOrder(Level("zone"), places) : [];
        var villages = Villages(connection, quarter, unit);
        return new BulletinFacts
        {
            Quarter = new ReportQuarter(request.Quarter.Year, request.Quarter.Number),
            City = city,
            Limits = ReadLimits(connection, quarter),
            FundFlows = FundFlows(connection, level, city.Division, quarter),
            DepartmentMatches = DepartmentMatches(connection, level, city.Division, quarter),
            IsUnit = request.Unit is not null,
            IsYear = request.IsYear,
            OpenUntil = Rows(connection, "select data_date from core.quarter where quarter = $quarter and is_open", row => row.Day(0), ("quarter", quarter)).FirstOrDefault(),
            Counties = request.Unit is null ? Level("county") : [],
            Zones = zones,
            Towns = [.. Level("town").OrderBy(town => Position(zones, town.Zone)).ThenBy(town => town.Division, StringComparer.Ordinal)],
            Figures = figures,
            Meanings = Meanings(connection),
            Targets = Targets(connection, level, city.Division),
            HasDerivedTargets = HasDerivedTargets(connection, quarter),
            OwnTargets = Rows(connection, EmbeddedSql.Text("bulletin_own_targets"), row => row.Text(0), ("quarter", quarter)).ToHashSet(StringComparer.Ordinal),
            Account = Account(connection, level, city.Division, quarter),
            Criteria = CriterionCounts(connection, quarter, unit),
            Verdicts = VerdictCounts(connection, quarter, unit),
            Senders = Senders(connection, first, quarter, ZoneOrder([.. places.Where(place => place.Level == "zone").Select(place => place.Place)], places), unit),
            RefusedFiles = RefusedFiles(connection, first, quarter, unit),
            Rectification = Rectification(connection, before, quarter, unit),
            Revisions = Revisions(connection, quarter, city.Division),
            Villages = villages?.All,
            StaleVillages = villages?.Stale,
            Run = Run(connection, request.Quarter),
        };
    }

    /// <summary>The thresholds in force at a quarter.</summary>
    internal static Limits ReadLimits(DuckDBConnection connection, string quarter) => new(Rows(
        connection,
        "select parameter, value from core.rule where quarter = $quarter and value is not null",
        row => (Name: row.Text(0), Value: row.Decimal(1)!.Value),
        ("quarter", quarter)).ToDictionary(row => row.Name, row => row.Value, StringComparer.Ordinal));

    private static List<(string Level, Place Place)> Places(DuckDBConnection connection) => Rows(
        connection,
        "select level, division, division_name, coalesce(parent_division, ''), coalesce(zone, '') from core.division where level <> 'village' order by level, division",
        row => (row.Text(0), new Place(row.Text(1), row.Text(2), row.Text(3), row.Text(4))));

    // Zones follow their first town's code, so that a county comes before the zones carved out of it only where its code does.
    private static List<Place> ZoneOrder(IReadOnlyList<Place> zones, List<(string Level, Place Place)> places)
    {
        var counties = places.Where(place => place.Level == "county").Select(place => place.Place.Name).ToList();
        int Rank(Place zone) => counties.IndexOf(zone.Name) is >= 0 and var position ? position : int.MaxValue;
        string FirstTown(Place zone) => places
            .Where(place => place.Level == "town" && place.Place.Zone == zone.Division)
            .Select(place => place.Place.Division)
            .Order(StringComparer.Ordinal)
            .FirstOrDefault("~");
        return [.. zones.OrderBy(Rank).ThenBy(FirstTown, StringComparer.Ordinal)];
    }

    private static int Position(List<Place> zones, string zone) => zones.FindIndex(place => place.Division == zone);

    // what a reader may see: small counts and their complements are hidden over the whole release
    private static Dictionary<FigureKey, FigureValue> Figures(DuckDBConnection connection, string quarter, string unit) => Rows(
        connection,
        EmbeddedSql.Text("bulletin_figures"),
        row => (Key: new FigureKey(row.Text(0), row.Text(1), row.Text(2)), Value: new FigureValue(row.Decimal(3), row.Decimal(4)) { Code = row.Text(5), IsHidden = row.Bool(6) }),
        ("quarter", quarter),
        ("unit", unit)).ToDictionary(figure => figure.Key, figure => figure.Value);

    private static List<FigureMeaning> Meanings(DuckDBConnection connection) => Rows(
        connection,
        "select figure, coalesce(name_zh, figure), coalesce(unit, '') from mart.figure_definition order by figure",
        row => new FigureMeaning(row.Text(0), row.Text(1), row.Text(2)));

    private static List<YearTarget> Targets(DuckDBConnection connection, string level, string place) => Rows(
        connection,
        "select year, target_people, target_villages from mart.target where level = $level and division = $place order by year",
        row => new YearTarget((int)row.Long(0), row.Decimal(1), row.Decimal(2)),
        ("level", level),
        ("place", place));

    // of the year reported; after the last task of all years
    private static bool HasDerivedTargets(DuckDBConnection connection, string quarter) => Rows(
        connection,
        "select count(*) from mart.target where level = 'zone' and origin = 'derived' "
        + "and (year = cast(left($quarter, 4) as integer) or cast(left($quarter, 4) as integer) > (select max(year) from mart.target))",
        row => row.Long(0),
        ("quarter", quarter))[0] > 0;

    private static List<T> Rows<T>(DuckDBConnection connection, string sql, Func<BulletinRow, T> read, params (string Name, string Value)[] parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.Add(new DuckDBParameter(name, value));
        }

        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(new BulletinRow(reader)));
        }

        return rows;
    }

    /// <summary>One row, read by position.</summary>
    private sealed class BulletinRow(DuckDBDataReader reader)
    {
        public string Text(int column) => reader.GetString(column);

        public DateOnly? Day(int column) => reader.GetFieldValue<DateOnly>(column);

        public bool Bool(int column) => reader.GetBoolean(column);

        public long Long(int column) => Convert.ToInt64(reader.GetValue(column), CultureInfo.InvariantCulture);

        public decimal? Decimal(int column) =>
            reader.IsDBNull(column) ? null : Convert.ToDecimal(reader.GetValue(column), CultureInfo.InvariantCulture);
    }
}
