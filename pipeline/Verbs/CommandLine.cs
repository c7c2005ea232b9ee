using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Analytics.Pipeline.Publish;

namespace Analytics.Pipeline.Verbs;

/// <summary>Parses a command line, runs its verb, and turns what the operator must mend into a message and an exit code.</summary>
public static class CommandLine
{
    /// <summary>The verbs' shared exit code for wrong arguments.</summary>
    public const int WrongArguments = 2;

    /// <summary>Runs one command line.</summary>
    /// <param name="args">As typed; none means: make the sample city when there is none yet, then run on it.</param>
    /// <param name="verbs">Every verb, in the order of the help page.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args, IReadOnlyList<Command> verbs)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(verbs);
        OutFolder.KeepNewFilesPrivate();
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var root = new RootCommand("Exit progress, register accounts and the quarterly bulletin from the registry's exports. 扶贫台账分析：脱贫进度、动态台账、季度通报。");
        foreach (var verb in verbs)
        {
            root.Add(verb);
        }

        root.SetAction((_, cancel) => RunVerb.DefaultAsync(cancel));
        var parsed = root.Parse(args);
        var faults = parsed.Errors.Select(error => error.Message).Concat(EmptyOptions(parsed)).ToList();
        if (faults.Count > 0)
        {
            await PrintAsync(faults);
            return WrongArguments;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperatorException e)
        {
            await Console.Error.WriteLineAsync($"error: {e.Message}");
            await Console.Error.WriteLineAsync($"错误：{e.Chinese}");
            return e.ExitCode;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped. Nothing was published; the same command goes on where it stopped. 已停止，未发布任何内容，重新执行同一命令即可继续。");
            return 1;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            var failure = Failure.Of(e);
            await Console.Error.WriteLineAsync($"error: {failure.English}");
            await Console.Error.WriteLineAsync($"错误：{failure.Chinese}");
            return 1;
        }
    }

    /// <summary>An option given as "", as an unset variable in a script does: no option means anything by it.</summary>
    private static IEnumerable<string> EmptyOptions(ParseResult parsed) =>
        from option in parsed.CommandResult.Children.OfType<OptionResult>()
        where option.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value))
        select $"{option.Option.Name} is empty; give it a value or leave it out.";

    private static async Task PrintAsync(IEnumerable<string> faults)
    {
        foreach (var fault in faults)
        {
            await Console.Error.WriteLineAsync($"error: {fault}");
        }

        await Console.Error.WriteLineAsync("See ./run.sh --help, or ./run.sh VERB --help. 参数有误，请用 --help 查看用法。");
    }

    /// <summary>The option every verb that reads or writes a publication takes.</summary>
    /// <returns>A new <c>--out</c> option.</returns>
    public static Option<string> OutOption() => new("--out")
    {
        Description = "Folder of publications, archive and cache (default: artifacts beside run.sh).",
        HelpName = "DIR",
        DefaultValueFactory = _ => OutFolder.Default,
    };

    /// <summary>The option of verbs that can read an earlier publication.</summary>
    /// <returns>A new <c>--run</c> option.</returns>
    public static Option<string?> RunOption() => new("--run")
    {
        Description = "Run id, or a start of it that no other run has, such as 2017Q3 (default: the current publication).",
        HelpName = "ID",
    };

    /// <summary>The option every verb that prints rows takes.</summary>
    /// <returns>A new <c>--format</c> option.</returns>
    public static Option<string> FormatOption()
    {
        var option = new Option<string>("--format")
        {
            Description = "table, csv or json (an array of objects, numbers as numbers).",
            DefaultValueFactory = _ => "table",
        };
        option.AcceptOnlyFromAmong("table", "csv", "json");
        return option;
    }
}
