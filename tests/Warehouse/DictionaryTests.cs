using Analytics.Pipeline.Warehouse;
using Xunit;

namespace Analytics.Tests.Warehouse;

public sealed class DictionaryTests : IDisposable
{
    private static readonly string[] s_identity = ["name", "head_name", "id_no", "phone", "bank_card", "address", "hamlet_name", "birth_date", "employer"];

    private readonly SmallRegister _register = new SmallRegister().Roster("2016Q1", SmallRegister.VillageA, "h1 p1").Build("2016Q1");

    [Fact]
    public void Every_published_column_is_documented_in_both_languages_and_every_glossary_row_is_used()
    {
        Assert.Equal(string.Empty, _register.Rows("select table_name || '.' || column_name from meta.dictionary where coalesce(meaning, '') = '' or coalesce(meaning_en, '') = '' order by 1"));
        Assert.Equal(string.Empty, _register.Rows("select column_name from reference.column_glossary where column_name not in (select column_name from meta.dictionary) order by 1"));
    }

    [Fact]
    public void Every_published_table_and_column_has_a_comment()
    {
        Assert.Equal(string.Empty, _register.Rows("select schema_name || '.' || table_name from duckdb_tables() where comment is null order by 1"));
        Assert.Equal(string.Empty, _register.Rows("select table_name || '.' || column_name from duckdb_columns() where not internal and comment is null order by 1"));
    }

    [Fact]
    public void Dictionary_lists_every_table_of_every_published_schema()
    {
        var tables = _register.Rows("select distinct table_name from meta.dictionary order by 1").Split('\n');

        Assert.Equal(PublishedTables.Read(_register.Database).Select(table => table.Name), tables, StringComparer.Ordinal);
        Assert.Equal("core follow_up mart meta ops reference risk", _register.Rows("select string_agg(distinct schema_name, ' ' order by schema_name) from duckdb_tables()"));
    }

    [Fact]
    public void No_identity_column_is_published()
    {
        var columns = _register.Rows("select distinct column_name from meta.dictionary where table_name like 'core.%' or table_name like 'mart.%' or table_name like 'ops.%'").Split('\n');

        Assert.Empty(columns.Intersect(s_identity, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_published_figure_has_a_definition_and_the_file_that_makes_it()
    {
        Assert.Equal(string.Empty, _register.Rows("select distinct figure from mart.figure where figure not in (select figure from mart.figure_definition)"));
        Assert.Equal(
            SqlFile.LoadAll().Where(file => file.Folder == "figures").Select(file => file.Path),
            _register.Rows("select distinct sql_file from mart.figure_definition order by 1").Split('\n'),
            StringComparer.Ordinal);
        Assert.Equal("True people s", _register.Rows("select higher_is_better is null, unit, period from mart.figure_definition where figure = 'registered_people_in'"));
    }

    [Fact]
    public void Every_finding_rule_says_what_it_looks_for_and_how_sure_it_is() =>
        Assert.Equal("0", _register.Rows("select count(*) from mart.finding_rule where severity not in ('must_fix', 'look', 'note') or looks_for = '' or why = '' or sureness = '' or tested = '' or article = ''"));

    [Fact]
    public void Parquet_of_every_table_is_written_in_the_order_of_its_key()
    {
        var written = ExportParquet.Run(_register.Database, Path.Combine(_register.Folder, "parquet"));

        Assert.Contains(Path.Combine(_register.Folder, "parquet", "mart", "figure.parquet"), written, StringComparer.Ordinal);
        Assert.Equal("0", _register.Rows($"select count(*) from (select figure, lag(figure) over () as before from read_parquet('{Path.Combine(_register.Folder, "parquet", "mart", "figure.parquet")}')) where before > figure"));
    }

    public void Dispose() => _register.Dispose();
}
