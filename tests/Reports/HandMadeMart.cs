using System.Globalization;
using Analytics.Pipeline;
using DuckDB.NET.Data;

namespace Analytics.Tests.Reports;

/// <summary>
/// A publication small enough to check by eye: the published tables in memory, filled by plain arithmetic from a few towns.
/// Of a year's task a town registers <see cref="HandMadeTown.Done"/>; nine tenths of that is verified.
/// </summary>
internal static class HandMadeMart
{
    private const string City = "441500";

    private static readonly (int Year, decimal Share)[] s_tasks = [(2016, 41m / 141), (2017, 57m / 141), (2018, 43m / 141)];

    public static IReadOnlyList<HandMadeTown> FiveTowns { get; } =
    [
        new("441502100", "红草镇", "441502", "城区", 1410, 1.0m),
        new("441502004", "田墘街道", "441502", "红海湾经济开发区", 2820, 0.9m),
        new("441502006", "遮浪街道", "441502", "红海湾经济开发区", 90, 1.0m),
        new("441521113", "平东镇", "441521", "海丰县", 4230, 1.2m),
        new("441521105", "鮜门镇", "441521", "深汕特别合作区", 705, 0.5m),
    ];

    /// <summary>All 63 towns of the reference data, 141,000 people.</summary>
    public static IReadOnlyList<HandMadeTown> WholeCity()
    {
        var lines = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "reference", "divisions.csv"))
            .Select(line => line.Split(','))
            .Where(cells => cells[2] == "town")
            .ToList();
        var weights = lines.Select((cells, i) => cells[1].EndsWith('场') ? 1 + (i % 3) : 30 + (i * 37 % 50)).ToList();
        var whole = weights.Sum();
        return [.. lines.Select((cells, i) => new HandMadeTown(
            cells[0], cells[1], cells[3], cells[4], 141_000 * weights[i] / whole, 0.78m + (i * 29 % 37 / 100m)))];
    }

    public static DuckDBConnection Open(IReadOnlyList<HandMadeTown> towns, Quarter asOf)
    {
        var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        Execute(connection, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "golden", "bulletin", "published.sql")));
        Divisions(connection, towns);
        for (var quarter = new Quarter(2016, 1); quarter <= asOf; quarter = quarter.Plus(1))
        {
            Figures(connection, towns, quarter);
        }

        foreach (var (year, share) in s_tasks)
        {
            var people = towns.Sum(town => Math.Round(town.People * share));
            Execute(connection, string.Create(CultureInfo.InvariantCulture, $"insert into mart.target values ({year}, 'city', '{City}', {people}, {(year == 2018 ? "142" : "null")}, 'policy')"));
        }

        Reviews(connection, asOf);
        Account(connection, towns.Sum(town => town.People), asOf);
        Inputs(connection, asOf);
        return connection;
    }

    public static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static void Divisions(DuckDBConnection connection, IReadOnlyList<HandMadeTown> towns)
    {
        using var rows = connection.CreateAppender("core", "division");
        void Add(string division, string name, string level, string? parent, string? zone) =>
            rows.CreateRow().AppendValue(division).AppendValue(name).AppendValue(level).AppendValue(parent).AppendValue(zone).EndRow();
        Add(City, "汕尾市", "city", null, null);
        foreach (var (code, name) in new[] { ("441502", "城区"), ("441521", "海丰县"), ("441523", "陆河县"), ("441581", "陆丰市") })
        {
            Add(code, name, "county", City, null);
        }

        foreach (var zone in towns.Select(town => town.Zone).Distinct(StringComparer.Ordinal))
        {
            Add(zone, zone, "zone", City, null);
        }

        foreach (var town in towns)
        {
            Add(town.Code, town.Name, "town", town.County, town.Zone);
        }
    }

    private static void Figures(DuckDBConnection connection, IReadOnlyList<HandMadeTown> towns, Quarter quarter)
    {
        var places = towns.Select(town => (Level: "town", Division: town.Code, town.Name, Towns: (IReadOnlyList<HandMadeTown>)[town]))
            .Concat(towns.GroupBy(town => town.Zone, StringComparer.Ordinal).Select(zone => ("zone", zone.Key, zone.Key, (IReadOnlyList<HandMadeTown>)[.. zone])))
            .Concat(towns.GroupBy(town => town.County, StringComparer.Ordinal).Select(county => ("county", county.Key, county.Key, (IReadOnlyList<HandMadeTown>)[.. county])))
            .Append(("city", City, "汕尾市", towns));
        using var rows = connection.CreateAppender("mart", "figure");
        foreach (var (level, division, name, within) in places)
        {
            foreach (var (figure, numerator, denominator) in new HandMadeFigures(within, quarter, s_tasks).All())
            {
                rows.CreateRow().AppendValue(figure).AppendValue(quarter.ToString()).AppendValue(level).AppendValue(division).AppendValue(name)
                    .AppendValue(numerator).AppendValue(denominator)
                    .AppendValue(denominator is null ? (double?)numerator : denominator == 0 ? null : (double?)(numerator / denominator))
                    .AppendValue("人").EndRow();
            }
        }
    }

    private static void Reviews(DuckDBConnection connection, Quarter asOf) => Execute(
        connection,
        $"""
         insert into mart.household_review
         select 'h' || i, '{asOf}', case i % 3 when 0 then 'exited' when 1 then 'poor' else {(asOf.Number == 4 ? "'poor'" : "'pre_exit'")} end,
             case when i % 10 = 1 then 'not_applicable' when i % 17 = 0 then 'fail' when i % 40 = 3 then 'no_data' else 'pass' end,
             case when i % 10 = 1 then 'pass' else 'not_applicable' end,
             'pass', 'pass',
             case when i % 50 = 6 then 'fail' else 'pass' end,
             case when i % 30 = 9 then 'fail' else 'pass' end,
             case when i % 45 = 8 then 'fail' else 'pass' end,
             'pass',
             case when i % 10 <> 1 and i % 17 = 0 or i % 50 = 6 or i % 30 = 9 or i % 45 = 8 then 'not_met' when i % 40 = 3 then 'no_data' else 'met' end,
             null
         from range(300) as n(i)
         """);

    private static void Account(DuckDBConnection connection, int people, Quarter asOf)
    {
        using var rows = connection.CreateAppender("mart", "account");
        void Add(string stock, string unit, string flow, decimal value) => rows.CreateRow()
            .AppendValue("city").AppendValue(City).AppendValue(asOf.ToString()).AppendValue(stock).AppendValue(unit).AppendValue(flow).AppendValue(value).EndRow();
        foreach (var (unit, size) in new[] { ("households", people / 3), ("people", people) })
        {
            (string Flow, decimal Register, decimal Poor, decimal Exited)[] flows =
            [
                ("identified", 12, 12, 0), ("natural_in", unit == "people" ? 31 : 0, 22, 9), ("natural_out", unit == "people" ? -40 : 0, -25, -15),
                ("exited", 0, -size / 5, size / 5), ("relapsed", 0, 4, -4), ("terminated", -6, -6, 0),
            ];
            var opening = (Register: (decimal)size, Poor: size * 0.6m, Exited: size * 0.4m);
            foreach (var (stock, start, of) in new (string, decimal, Func<(string Flow, decimal Register, decimal Poor, decimal Exited), decimal>)[]
            {
                ("register", opening.Register, flow => flow.Register), ("poor", opening.Poor, flow => flow.Poor), ("exited", opening.Exited, flow => flow.Exited),
            })
            {
                Add(stock, unit, "opening", start);
                foreach (var flow in flows)
                {
                    Add(stock, unit, flow.Flow, of(flow));
                }

                Add(stock, unit, "closing", start + flows.Sum(of));
                Add(stock, unit, "residual", 0);
            }
        }
    }

    private static void Inputs(DuckDBConnection connection, Quarter asOf)
    {
        Execute(connection, string.Create(CultureInfo.InvariantCulture, $"insert into core.run values ('{asOf}-0001', '0.1.0', '{asOf}', 'plan')"));
        Execute(
            connection,
            $"""
             insert into ops.input_file values
                 ('贫困人口明细表（2017年10月8日）_海丰县.csv', repeat('a', 64), 'g_roster', 'G', '{asOf}', 4200, 4100, 40, 30, 20, 10, null, null),
                 ('收入明细.xlsx', repeat('b', 64), 'g_income', 'G', '{asOf}', 1400, 1400, 0, 0, 0, 0, null, null),
                 ('上季/贫困人口明细表.csv', repeat('c', 64), 'g_roster', 'G', '{asOf.Plus(-1)}', 4300, 4290, 10, 0, 0, 0, null, null),
                 ('旧表.csv', repeat('d', 64), null, null, null, 0, 0, 0, 0, 0, 0, 'encoding_invalid', '编码无法识别');
             insert into core.snapshot select 'v' || i, '{asOf}', i < 3 from range(120) as n(i)
             """);
    }
}
