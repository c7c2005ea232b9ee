using System.CommandLine;
using Analytics.Pipeline.Publish;

namespace Analytics.Pipeline.Verbs;

/// <summary><c>sql</c>: queries on a publication, each read-only and in a bounded process of its own; a prompt when none is given.</summary>
public static class SqlVerb
{
    /// <summary>The verb.</summary>
    /// <returns>A new command.</returns>
    public static Command Command()
    {
        var query = new Argument<string?>("query")
        {
            Description = "One SQL query, for example: select figure, value from mart.figure where quarter = '2017Q4' and level = 'city'. Without one, a prompt.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var format = CommandLine.FormatOption();
        var output = CommandLine.OutOption();
        var run = CommandLine.RunOption();
        var seconds = Bounded("--timeout", "Most seconds a query may take.", 300, 1, 86_400);
        var memory = Bounded("--memory", "Most memory a query may take, in MiB.", 1024, 64, 1_048_576);
        var command = new Command("sql", "Ask the published tables: schemas core, mart, ops and meta; meta.dictionary explains every column.") { query, format, output, run, seconds, memory };
        command.SetAction(async (parsed, cancel) =>
        {
            var process = new SqlProcess(
                OutFolder.Of(parsed.GetRequiredValue(output)).Publication(parsed.GetValue(run)),
                new SqlLimits(parsed.GetValue(seconds), parsed.GetValue(memory)));
            var asked = parsed.GetValue(query);
            if (asked is null)
            {
                return await new SqlPrompt(process, Console.In, isTerminal: !Console.IsInputRedirected).RunAsync(parsed.GetRequiredValue(format), cancel);
            }

            return string.IsNullOrWhiteSpace(asked)
                ? throw new OperatorException("The query is empty.", "查询为空。", CommandLine.WrongArguments)
                : await process.RunAsync(asked, parsed.GetRequiredValue(format), cancel);
        });
        return command;
    }

    private static Option<int> Bounded(string name, string description, int usual, int least, int most)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is var value && (value < least || value > most))
            {
                result.AddError(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name} must be from {least} to {most}."));
            }
        });
        return option;
    }
}
