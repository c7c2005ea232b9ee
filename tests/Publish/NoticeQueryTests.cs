using Analytics.Pipeline.Publish;
using DuckDB.NET.Data;
using Xunit;

namespace Analytics.Tests.Publish;

public sealed class NoticeQueryTests
{
    private const string Register = """
        create schema core;
        create schema reference;
        create table core.household (household_key varchar, quarter varchar, village_code varchar, people integer, is_pre_exit boolean, is_new boolean, first_identified_date date, file_id varchar, sheet varchar, source_row bigint);
        create table core.exit_claim (household_key varchar, booked_quarter varchar, ended_quarter varchar, ended_kind varchar);
        create table core.member (household_key varchar, quarter varchar, is_head boolean, age_years integer);
        create table reference.parameter (name varchar, value decimal(18, 6));
        insert into reference.parameter values ('adult_age_from', 18);
        insert into core.household values ('grown', '2018Q4', 'v', 2, true, false, null, 'f', '', 1), ('orphan', '2018Q4', 'v', 1, true, false, null, 'f', '', 2), ('unknown', '2018Q4', 'v', 1, true, false, null, 'f', '', 3);
        insert into core.member values ('grown', '2018Q4', true, 18), ('grown', '2018Q4', false, 5), ('orphan', '2018Q4', true, 17), ('orphan', '2018Q3', true, 17), ('unknown', '2018Q4', true, null);
        """;

    [Fact]
    public void A_head_below_eighteen_is_a_minor_and_a_child_of_a_grown_head_makes_nobody_one()
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = Register;
        command.ExecuteNonQuery();
        command.CommandText = $"select household_key || ' ' || is_minor from ({EmbeddedSql.Text("document_notices")}) order by all";
        command.Parameters.Add(new DuckDBParameter("quarter", "2018Q4"));
        using var rows = command.ExecuteReader();
        List<string> found = [];
        while (rows.Read())
        {
            found.Add(rows.GetString(0));
        }

        Assert.Equal(["grown false", "orphan true", "unknown false"], found);
    }
}
