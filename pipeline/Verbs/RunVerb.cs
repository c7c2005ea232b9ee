using System.CommandLine;
using Analytics.Pipeline.Publish;
using Microsoft.Extensions.Logging;

namespace Analytics.Pipeline.Verbs;

/// <summary><c>run</c>: the main job.</summary>
public static class RunVerb
{
    /// <summary>The verb.</summary>
    /// <returns>A new command.</returns>
    public static Command Command()
    {
        var arguments = new RunArguments();
        var command = new Command("run", "Read a folder of exports, build all figures, check the accounts, publish tables and the bulletin. An identical run is a no-op.");
        arguments.AddTo(command);
        command.SetAction((parsed, cancel) => RunAsync(arguments.Read(parsed), cancel));
        return command;
    }

    /// <summary>What <c>./run.sh</c> without a verb does: the sample city when there is none, then the main job on it.</summary>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> DefaultAsync(CancellationToken cancel)
    {
        var sample = Path.Combine(OutFolder.Default, "sample");
        var settings = Path.Combine(sample, Sample.SampleCity.SettingsFile);
        if (!File.Exists(Path.Combine(sample, SampleVerb.DoneFile)) || !File.Exists(settings))
        {
            await SampleVerb.WriteAsync(new Sample.SampleOptions { Out = sample, Dirt = Sample.DirtLevel.Real, ReferenceFolder = Path.Combine(AppContext.BaseDirectory, "data", "reference") }, cancel);
        }

        var folder = OutFolder.Of(OutFolder.Default);
        return await RunAsync(new RunOptions { Exports = Path.Combine(sample, "exports"), SettingsFile = settings, Out = folder, KeyFile = RunArguments.DefaultKeyFile }, cancel);
    }

    private static async Task<int> RunAsync(RunOptions options, CancellationToken cancel)
    {
        if (options.Faults() is { Count: > 0 } faults)
        {
            throw new OperatorException(
                string.Join("\n       ", faults.Select(fault => fault.English)),
                string.Join("\n      ", faults.Select(fault => fault.Chinese)),
                CommandLine.WrongArguments);
        }

        using var logging = Logging.ToStandardError();
        var log = logging.CreateLogger("analytics");
        var made = await ProgressBoard.RunAsync(log, board => MakePublication.RunAsync(options, board.Report, log, TimeProvider.System, cancel));
        if (made is null)
        {
            Console.WriteLine($"Archived and staged; nothing built (--only {options.Only}).");
            return 0;
        }

        PublicationSummary.Print(made, options.Out, Console.Out);
        return made.Manifest.ExitCode;
    }
}
