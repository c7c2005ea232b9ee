using System.Text.Json;
using Analytics.Pipeline.Warehouse;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Bench;

/// <summary>
/// The core of exit progress, from claims in CSV to people by quarter, year and in all at every division: the SQL of the three
/// figures against pandas on the same files, on one thread each. Both answers must be equal to <c>mart.figure</c>.
/// </summary>
internal static class ExitProgress
{
    /// <summary>What the baseline needs.</summary>
    public const string Library = "pandas";

    private static readonly JsonSerializerOptions s_json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
    private static readonly string[] s_inputs = ["exit_claim", "snapshot", "division_village"];
    private static readonly string[] s_figures = ["exited_people_cum", "exited_people_q", "exited_people_ytd"];

    /// <summary>Measures both.</summary>
    /// <param name="folder">The bench's folder.</param>
    /// <param name="database">A database that the build made.</param>
    /// <returns>This program's SQL, then pandas.</returns>
    /// <exception cref="OperatorException">Code 3: pandas is missing. Code 4: the answers differ.</exception>
    public static (Measured Own, Measured Pandas) Run(string folder, string database)
    {
        var work = Directory.CreateDirectory(Path.Combine(folder, "exit_progress")).FullName;
        string CsvOf(string name) => Database.Quote(Path.Combine(work, name + ".csv"));
        string expected;
        using (var connection = new DuckDBConnection($"Data Source={database};access_mode=READ_ONLY"))
        {
            connection.Open();
            foreach (var table in s_inputs)
            {
                Database.Execute(connection, $"copy (from core.{table} order by all) to '{CsvOf(table)}' (header)");
            }

            Database.Execute(connection, $"copy (select figure, quarter, level, division, numerator::bigint as numerator from mart.figure where figure in ('{string.Join("', '", s_figures)}') order by all) to '{CsvOf("expected")}' (header)");
            expected = File.ReadAllText(Path.Combine(work, "expected.csv"));
        }

        var own = Measured.Of(() => Compute(CsvOf));
        RequireEqual(expected, File.ReadAllText(Path.Combine(work, "answer.csv")), "SQL");
        var times = JsonSerializer.Deserialize<Times>(PythonPeer.Run(work, "exit_progress.py", Library, work), s_json)!;
        RequireEqual(expected, File.ReadAllText(Path.Combine(work, "answer.csv")), "pandas");
        Directory.Delete(work, recursive: true);
        return (own, new Measured(times.WallSeconds, times.CpuSeconds, times.PeakMib, own.Rows));
    }

    private static long Compute(Func<string, string> csvOf)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:;threads=1");
        connection.Open();
        Database.Execute(connection, "create schema core");
        foreach (var table in s_inputs)
        {
            Database.Execute(connection, $"create table core.{table} as from read_csv('{csvOf(table)}', header = true, types = {{{(table == "division_village" ? "'division': 'varchar', " : string.Empty)}'village_code': 'varchar'}})");
        }

        var figures = SqlFile.LoadAll().Where(file => file.Folder == "figures" && s_figures.Contains(file.Name, StringComparer.Ordinal));
        var byVillage = string.Join("\nunion all\n", figures.Select(file => $"select '{file.Name}' as figure, * from (\n{file.Text})"));
        Database.Execute(connection, $"""
            copy (
                select figure, quarter, level, division, sum(numerator)::bigint as numerator
                from ({byVillage}) as made inner join core.division_village using (village_code)
                group by all order by all
            ) to '{csvOf("answer")}' (header)
            """);
        return Database.Count(connection, "select count(*) from core.exit_claim");
    }

    private static void RequireEqual(string expected, string answer, string by)
    {
        if (expected != answer)
        {
            throw new OperatorException($"Exit progress by {by} differs from mart.figure.", $"{by}算出的脱贫进度与 mart.figure 不一致。", exitCode: 4);
        }
    }

    private sealed record Times(double WallSeconds, double CpuSeconds, double PeakMib);
}
