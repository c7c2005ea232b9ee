using Analytics.Pipeline.Verbs;
using DuckDB.NET.Data;
using Xunit;

namespace Analytics.Tests.Verbs;

public sealed class RowPrinterTests
{
    private const string Query = """
        select 41000::decimal(24,6) as people, 0.5::double as share, '陆丰,"市"' as name, '=1+1' as formula, null as missing,
            12345678901234567890123::hugeint as large, date '2017-10-28' as taken, true as is_poor, ['a', 'b'] as failing
        """;

    [Fact]
    public void Json_is_an_array_of_objects_with_numbers_as_numbers() =>
        Assert.Equal(
            """[{"people":41000,"share":0.5,"name":"陆丰,\"市\"","formula":"=1+1","missing":null,"large":12345678901234567890123,"taken":"2017-10-28","is_poor":true,"failing":["a","b"]}]""",
            Print("json").Trim());

    [Fact]
    public void Csv_quotes_where_needed_and_neutralises_formulas() =>
        Assert.Equal(
            "people,share,name,formula,missing,large,taken,is_poor,failing\n41000,0.5,\"陆丰,\"\"市\"\"\",'=1+1,,12345678901234567890123,2017-10-28,true,\"[a, b]\"\n",
            Print("csv").ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("＝1+1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠x")]
    [InlineData("\t=1")]
    public void A_cell_that_begins_like_a_formula_in_either_width_is_neutralised(string cell) => Assert.Equal("'" + cell, RowPrinter.CsvCell(cell));

    [Fact]
    public void A_table_counts_its_rows_and_shows_null_as_a_dash()
    {
        var table = Print("table");

        Assert.Contains("41000", table, StringComparison.Ordinal);
        Assert.Contains("—", table, StringComparison.Ordinal);
        Assert.EndsWith("(1 rows)\n", table.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_prints_no_control_characters_that_a_cell_may_hold() =>
        Assert.Contains("a?[31m", Print("table", "select 'a' || chr(27) || '[31m' as file"), StringComparison.Ordinal);

    [Fact]
    public void No_rows_are_an_empty_array()
    {
        Assert.Equal("[]", Print("json", "select 1 as a where false").Trim());
    }

    [Theory]
    [InlineData("json", """[{"a":null,"b":null,"c":0.1}]""")]
    [InlineData("csv", "a,b,c\n,,0.1")]
    public void An_infinite_number_is_no_number_in_either_width(string format, string printed) =>
        Assert.Equal(printed, string.Concat(Print(format, "select 1 / 0 as a, 'inf'::float as b, 0.1::float as c").ReplaceLineEndings("\n").Where(letter => format == "csv" || letter is not (' ' or '\n'))).Trim());

    private static string Print(string format, string query = Query)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var rows = command.ExecuteReader();
        using var output = new StringWriter();
        RowPrinter.Print(rows, format, output);
        return output.ToString();
    }
}
