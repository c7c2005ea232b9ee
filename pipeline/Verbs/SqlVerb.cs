using System.CommandLine;
using Analytics.Pipeline.Publish;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Verbs;

/// <summary><c>sql</c>: one query on a publication, read-only, in this process alone.</summary>
public static class SqlVerb
{
    /// <summary>The verb.</summary>
    /// <returns>A new command.</returns>
    public static Command Command()
    {
        var query = new Argument<string>("query") { Description = "One SQL query, for example: select figure, value from mart.figure where quarter = '2017Q4' and level = 'city'." };
        var format = CommandLine.FormatOption();
        var output = CommandLine.OutOption();
        var run = new Option<string?>("--run") { Description = "Run id (default: the current publication).", HelpName = "ID" };
        var command = new Command("sql", "Ask the published tables: schemas core, mart, ops and meta; meta.dictionary explains every column.") { query, format, output, run };
        command.SetAction(parsed =>
        {
            using var connection = Open(OutFolder.Of(parsed.GetRequiredValue(output)).Publication(parsed.GetValue(run)));
            using var select = connection.CreateCommand();
            select.CommandText = parsed.GetRequiredValue(query);
            if (string.IsNullOrWhiteSpace(select.CommandText))
            {
                throw new OperatorException("The query is empty.", "查询为空。", CommandLine.WrongArguments);
            }

            select.UseStreamingMode = true;
            try
            {
                using var rows = select.ExecuteReader();
                RowPrinter.Print(rows, parsed.GetRequiredValue(format), Console.Out);
            }
            catch (DuckDBException e)
            {
                throw new OperatorException(
                    $"The query did not run: {e.Message} List the tables with: ./run.sh sql \"select distinct table_name from meta.dictionary\"",
                    "查询未能执行，请核对表名、列名；可用 meta.dictionary 查看全部表和列。",
                    1,
                    e);
            }

            return 0;
        });
        return command;
    }

    /// <summary>Opens a run's database so that a query can read it and nothing else.</summary>
    /// <param name="runFolder">The run's folder.</param>
    /// <returns>An open connection; dispose it.</returns>
    internal static DuckDBConnection Open(string runFolder)
    {
        var connection = new DuckDBConnection($"Data Source={Path.Combine(runFolder, "analytics.duckdb")};access_mode=READ_ONLY;autoinstall_known_extensions=false;autoload_known_extensions=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "set memory_limit = '2GB'; set enable_external_access = false; set lock_configuration = true;";
        command.ExecuteNonQuery();
        return connection;
    }
}
