using Analytics.Pipeline.Warehouse;
using DuckDB.NET.Data;
using Xunit;

namespace Analytics.Tests.Sql;

public sealed class SqlParseTests
{
    [Theory]
    [InlineData("select * from core.a join mart.b using (x)", "core.a mart.b")]
    [InlineData("with a as (select 1 as x from core.deep) select x from a", "core.deep")]
    [InlineData("with a as (select 1 as x from a) select x from a", "a")]
    [InlineData("with a as (select 1 as x), b as (with a as (select x from core.deep) select x from a) select b.x from a, b", "core.deep")]
    [InlineData("with recursive up as (select 1 as i union all select i + 1 from up join core.c on true) select i from up", "core.c")]
    [InlineData("select (select max(d) from core.t as t where t.y = r.y) as m from core.r as r where exists (select 1 from core.m as m where m.i = r.i)", "core.m core.r core.t")]
    [InlineData("select x from core.a semi join core.b on a.x = b.x asof join core.c on a.x >= c.x", "core.a core.b core.c")]
    public void Tables_are_those_outside_the_file(string query, string tables) =>
        Assert.Equal(tables, string.Join(' ', Parse(query).Tables));

    [Fact]
    public void Text_that_is_not_one_select_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Parse("select 1; select 2"));
        Assert.Throws<ArgumentException>(() => Parse("delete from core.a"));
        Assert.Throws<ArgumentException>(() => Parse("select from"));
    }

    [Theory]
    [InlineData("select now() as x", "reads the clock: now")]
    [InlineData("select current_date as x", "reads the clock: current_date")]
    [InlineData("select random() as x", "gives other values on another run: random")]
    [InlineData("select any_value(x) as x from core.a", "gives other values on another run: any_value")]
    [InlineData("select mode(x) as x from core.a", "gives other values on another run: mode")]
    [InlineData("select first(x) as x from core.a", "has no order: first")]
    [InlineData("select string_agg(x, ',') as x from core.a", "has no order: string_agg")]
    [InlineData("select row_number() over (partition by y) as x from core.a", "has no order: row_number")]
    [InlineData("select x from read_csv('a.csv')", "reads a file outside staging: read_csv")]
    [InlineData("select x from read_parquet('a.parquet')", "reads a file outside staging: read_parquet")]
    [InlineData("select * from core.a", "takes * from core.a: name its columns")]
    [InlineData("with b as (select x from core.b) select a.* from core.a as a join b on a.x = b.x", "takes * from core.a: name its columns")]
    [InlineData("select x from a", "reads a without a schema")]
    public void Lint_names_what_makes_a_run_differ(string query, string fault) =>
        Assert.Contains(fault, Faults(query), StringComparer.Ordinal);

    [Theory]
    [InlineData("with a as (select x from core.a) select * from a")]
    [InlineData("select first(x order by y) as x, string_agg(x, ',' order by y) as z, count(*) as n from core.a")]
    [InlineData("select row_number() over (partition by y order by x) as n, sum(x) over (partition by y) as s from core.a")]
    [InlineData("select x from core.a window w as (order by x) qualify lag(x) over w = 1")]
    public void Lint_lets_an_ordered_query_pass(string query) =>
        Assert.Empty(Faults(query));

    [Fact]
    public void Lint_names_each_header_field_that_is_missing()
    {
        using var connection = Open();
        var file = new SqlFile("core", "a", "-- what: a\n-- grain: b\nselect 1 as x");

        Assert.Equal(["header lacks 'key'", "header lacks 'units'", "header lacks 'source'", "header lacks 'reader'"], SqlLint.Faults(file, SqlParse.Of(connection, file.Text)), StringComparer.Ordinal);
    }

    [Fact]
    public void Header_line_that_is_indented_continues_the_field_above()
    {
        var header = SqlHeader.Parse("-- what:   People who\n--         left.\n-- key:    a, b\nselect 1 -- what: not this");

        Assert.Equal("People who left.", header["what"]);
        Assert.Equal("a, b", header["key"]);
        Assert.Equal(["what", "key"], header.Fields, StringComparer.Ordinal);
    }

    [Fact]
    public void Run_order_puts_parents_before_children_and_feeding_files_before_the_reader_of_their_tall_table()
    {
        using var connection = Open();
        SqlFile[] files =
        [
            new("mart", "figure", "select x from staging.figure_village"),
            new("figures", "one", "-- additive: yes\nselect x from core.b"),
            new("core", "b", "select x from core.c"),
            new("core", "c", "select 1 as x"),
        ];

        Assert.Equal(["core.c", "core.b", "figures.one", "mart.figure"], SqlOrder.Sort(connection, files, []).Select(file => file.FullName), StringComparer.Ordinal);
    }

    [Fact]
    public void Circle_and_unknown_table_are_refused_by_name()
    {
        using var connection = Open();
        SqlFile a = new("core", "a", "select x from core.b");
        SqlFile b = new("core", "b", "select x from core.a");

        Assert.Contains("sql/core/a.sql, sql/core/b.sql", Assert.Throws<ArgumentException>(() => SqlOrder.Sort(connection, [a, b], [])).Message, StringComparison.Ordinal);
        Assert.Contains("sql/core/a.sql reads core.b, which no file makes", Assert.Throws<ArgumentException>(() => SqlOrder.Sort(connection, [a], [])).Message, StringComparison.Ordinal);
    }

    private static SqlParse Parse(string query)
    {
        using var connection = Open();
        return SqlParse.Of(connection, query);
    }

    private static IReadOnlyList<string> Faults(string query)
    {
        var text = "-- what: a\n-- grain: b\n-- key: c\n-- units: d\n-- source: e\n-- reader: f\n" + query;
        return SqlLint.Faults(new SqlFile("core", "a", text), Parse(text));
    }

    private static DuckDBConnection Open()
    {
        var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        return connection;
    }
}
