using Analytics.Pipeline.Publish;
using DuckDB.NET.Data;
using Xunit;

namespace Analytics.Tests.Publish;

public sealed class DiffRunsTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("analytics-").FullName;

    [Fact]
    public void A_figure_differs_by_its_value_its_numerator_or_its_denominator()
    {
        var before = Publication("before", "('value', 1, 2)", "('denominator', 0, 10)", "('gone', 1, null)", "('same', null, 0)");
        var after = Publication("after", "('value', 2, 2)", "('denominator', 0, 12)", "('same', null, 0)", "('new', 3, null)");

        using var connection = DiffRuns.Open(before, after);
        using var rows = DiffRuns.Figures(connection, "all");
        List<string> found = [];
        while (rows.Read())
        {
            found.Add(rows.GetString(0));
        }

        Assert.Equal(["denominator", "gone", "new", "value"], found);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string Publication(string name, params string[] figures)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_root, name)).FullName;
        using var connection = new DuckDBConnection($"Data Source={Path.Combine(folder, "analytics.duckdb")}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "create schema mart; create table mart.figure as select figure, '2017Q1' as quarter, 'city' as level, '441500' as division, '' as division_name, numerator, denominator, numerator / nullif(denominator, 0) as value "
            + $"from (values {string.Join(", ", figures)}) as made (figure, numerator, denominator)";
        command.ExecuteNonQuery();
        return folder;
    }
}
