using System.Text;
using Analytics.Pipeline.Dashboard;

namespace Analytics.Pipeline.Verbs;

/// <summary>Asks for queries one after another, each ended by a semicolon. Every query has its own process.</summary>
/// <param name="process">Runs a query.</param>
/// <param name="input">Where lines come from.</param>
/// <param name="isTerminal">Whether to show a prompt.</param>
internal sealed class SqlPrompt(SqlProcess process, TextReader input, bool isTerminal)
{
    private const string Help = """
        End a query with ; and press Enter.  查询以分号结尾。
          .tables            tables with what they hold
          .columns TABLE     columns with meaning and unit, such as .columns mart.figure
          .questions         ten saved questions with their queries
          .format FORMAT     table, csv or json
          .quit
        """;

    /// <summary>Runs until the end of the input or <c>.quit</c>.</summary>
    /// <param name="format">Format to begin with.</param>
    /// <param name="cancel">Ends the prompt.</param>
    /// <returns>0, or 1 when a query of a non-interactive input did not run.</returns>
    public async Task<int> RunAsync(string format, CancellationToken cancel)
    {
        if (isTerminal)
        {
            await Console.Error.WriteLineAsync(Help);
        }

        StringBuilder query = new();
        var worst = 0;
        while (await ReadAsync(query.Length == 0 ? "sql> " : "...> ", cancel) is { } line)
        {
            if (query.Length == 0 && line.TrimStart().StartsWith('.'))
            {
                var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (words[0] is ".quit" or ".exit")
                {
                    break;
                }

                format = await CommandAsync(words, format, cancel);
                continue;
            }

            query.AppendLine(line);
            if (line.TrimEnd().EndsWith(';'))
            {
                worst = Math.Max(worst, await AskAsync(query.ToString(), format, cancel));
                query.Clear();
            }
        }

        if (query.ToString().Trim().Length > 0)
        {
            worst = Math.Max(worst, await AskAsync(query.ToString(), format, cancel));
        }

        return isTerminal ? 0 : worst;
    }

    private async Task<string?> ReadAsync(string prompt, CancellationToken cancel)
    {
        if (isTerminal)
        {
            await Console.Error.WriteAsync(prompt);
        }

        return await input.ReadLineAsync(cancel);
    }

    private async Task<string> CommandAsync(string[] words, string format, CancellationToken cancel)
    {
        switch (words)
        {
            case [".tables"]:
                await AskAsync("select table_name, count(*) as columns from meta.dictionary group by table_name order by table_name", format, cancel);
                break;
            case [".columns", var table]:
                await AskAsync($"select column_name, type, meaning, unit from meta.dictionary where table_name = '{table.Replace("'", "''", StringComparison.Ordinal)}' order by column_number", format, cancel);
                break;
            case [".questions"]:
                foreach (var question in SavedQuestions.All)
                {
                    Console.WriteLine($"-- {question.Question}\n{question.Sql};\n");
                }

                break;
            case [".format", "table" or "csv" or "json"]:
                return words[1];
            default:
                await Console.Error.WriteLineAsync(Help);
                break;
        }

        return format;
    }

    private async Task<int> AskAsync(string query, string format, CancellationToken cancel)
    {
        try
        {
            return await process.RunAsync(query, format, cancel);
        }
        catch (OperatorException e)
        {
            await Console.Error.WriteLineAsync($"error: {e.Message}\n错误：{e.Chinese}"); // the prompt goes on
            return e.ExitCode;
        }
    }
}
