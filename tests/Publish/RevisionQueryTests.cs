using Analytics.Pipeline.Publish;
using DuckDB.NET.Data;
using Xunit;

namespace Analytics.Tests.Publish;

public sealed class RevisionQueryTests
{
    [Fact]
    public void A_place_that_had_no_row_is_a_revision_a_quarter_that_one_publication_alone_prints_is_none()
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        string[] before = ["('2017Q1', '441502', 3)", "('2017Q1', '441521', null)", "('2017Q2', '441502', 4)", "('2017Q3', '441502', 5)"];
        string[] late = ["('2016Q4', '441502', 2)", "('2017Q1', '441502', 3)", "('2017Q1', '441523', 7)", "('2017Q2', '441502', 4)"];
        string[] now = ["('2016Q4', '441502', 2)", "('2017Q1', '441502', 3)", "('2017Q1', '441523', 9)", "('2017Q2', '441502', 6)"];
        Execute(connection, "create schema mart; attach ':memory:' as previous_run; create schema previous_run.mart");
        foreach (var (table, rows) in new[] { ("table previous_run.mart.figure", before), ("temp table revision_step_1", before), ("temp table revision_step_2", before), ("temp table revision_step_3", late), ("table mart.figure", now) })
        {
            Execute(
                connection,
                $"create {table} as select 'poor_people' as figure, quarter, 'county' as level, division, division as division_name, value::double as value from (values {string.Join(", ", rows)}) as made (quarter, division, value)");
        }

        Execute(connection, EmbeddedSql.Text("revision_changed"));
        Execute(
            connection,
            "create table mart.revision as select figure, quarter, level, division, division_name, value as printed_before, value as printed_now, value as late_rows, value as corrected_rows, value as rule_change, value as program_change, '' as previous_run from mart.figure limit 0");
        using var command = connection.CreateCommand();
        command.CommandText = EmbeddedSql.Text("revision");
        command.Parameters.Add(new DuckDBParameter("previous", "run"));
        command.ExecuteNonQuery();

        Assert.Equal(
            ["2017Q1 441523 441523 null>9 late 7 corrected 2", "2017Q2 441502 441502 4>6 late 0 corrected 2"],
            Texts(connection, "select concat(quarter, ' ', division, ' ', division_name, ' ', coalesce(printed_before::int::varchar, 'null'), '>', printed_now::int, ' late ', late_rows::int, ' corrected ', corrected_rows::int) from mart.revision order by all"));
    }

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static List<string> Texts(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        List<string> texts = [];
        while (rows.Read())
        {
            texts.Add(rows.GetString(0));
        }

        return texts;
    }
}
