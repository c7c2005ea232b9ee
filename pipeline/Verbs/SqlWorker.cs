using System.CommandLine;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace Analytics.Pipeline.Verbs;

/// <summary>The process of one query: bound in memory and time, read-only, without files or extensions. The query comes on standard input.</summary>
public static class SqlWorker
{
    /// <summary>Name of the hidden verb.</summary>
    public const string Name = "sql-worker";

    /// <summary>The verb; hidden, since only <c>sql</c> starts it.</summary>
    /// <returns>A new command.</returns>
    public static Command Command()
    {
        var folder = new Argument<string>("folder");
        var format = CommandLine.FormatOption();
        var seconds = new Option<int>("--timeout") { Required = true };
        var memory = new Option<int>("--memory") { Required = true };
        var command = new Command(Name, "Runs one query for 'sql'.") { folder, format, seconds, memory };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            var limits = new SqlLimits(parsed.GetRequiredValue(seconds), parsed.GetRequiredValue(memory));
            limits.BindThisProcess();
            using var connection = Open(parsed.GetRequiredValue(folder), limits.MemoryMiB);
            using var select = connection.CreateCommand();
            select.CommandText = OneQuery(connection, Console.In.ReadToEnd());
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

    /// <summary>The answer of a second query would not fit behind the first: two JSON arrays are no JSON.</summary>
    internal static string OneQuery(DuckDBConnection connection, string text)
    {
        var count = NativeMethods.ExtractStatements.DuckDBExtractStatements(connection.NativeConnection, text, out var statements);
        using (statements)
        {
            return count <= 1 ? text : throw new OperatorException(
                $"{count} queries at once; none was run. Ask them one at a time.", $"一次给出了{count}条查询，均未执行；请逐条查询。", CommandLine.WrongArguments);
        }
    }

    /// <summary>Opens a run's database so that a query can read it and nothing else.</summary>
    /// <param name="runFolder">The run's folder.</param>
    /// <param name="memoryMiB">Memory DuckDB may take.</param>
    /// <returns>An open connection; dispose it.</returns>
    /// <exception cref="OperatorException">The database is missing or damaged.</exception>
    internal static DuckDBConnection Open(string runFolder, int memoryMiB = 2048)
    {
        var path = Path.Combine(runFolder, "analytics.duckdb");
        var connection = new DuckDBConnection($"Data Source={path};access_mode=READ_ONLY;autoinstall_known_extensions=false;autoload_known_extensions=false");
        try
        {
            connection.Open();
        }
        catch (DuckDBException e)
        {
            connection.Dispose();
            throw new OperatorException(
                $"The tables of this publication, '{path}', {(File.Exists(path) ? "are damaged" : "are missing")}. Remove that run's folder and run again with the same options.",
                $"该批次的数据表“{path}”{(File.Exists(path) ? "已损坏" : "不存在")}，请删除该批次文件夹后用相同选项重新执行。",
                1,
                e);
        }

        using var command = connection.CreateCommand();
        command.CommandText = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"set memory_limit = '{memoryMiB}MiB'; set enable_external_access = false; set lock_configuration = true;");
        command.ExecuteNonQuery();
        return connection;
    }
}
