using System.Globalization;
using Microsoft.Extensions.Logging;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Analytics.Pipeline.Verbs;

/// <summary>Progress of long work on stderr: bars with rate and remaining time on a terminal, one log line a step elsewhere.</summary>
public sealed partial class ProgressBoard
{
    private readonly Dictionary<string, ProgressTask> _bars = new(StringComparer.Ordinal);
    private readonly HashSet<string> _finished = new(StringComparer.Ordinal);
    private readonly ProgressContext? _terminal;
    private readonly ILogger _log;
    private readonly Lock _gate = new();

    private ProgressBoard(ProgressContext? terminal, ILogger log)
    {
        _terminal = terminal;
        _log = log;
    }

    /// <summary>Runs work that reports its progress.</summary>
    /// <param name="log">Gets a line a step when stderr is not a terminal.</param>
    /// <param name="work">The work; it calls <see cref="Report"/>.</param>
    /// <returns>What the work returns.</returns>
    public static async Task<T> RunAsync<T>(ILogger log, Func<ProgressBoard, Task<T>> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (Console.IsErrorRedirected)
        {
            return await work(new ProgressBoard(null, log));
        }

        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await terminal.Progress()
            .AutoClear(false)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RateColumn(), new RemainingTimeColumn())
            .StartAsync(context => work(new ProgressBoard(context, log)));
    }

    /// <summary>Says how far a step is. Any thread may call it.</summary>
    /// <param name="step">The step's name; a new name starts a new bar.</param>
    /// <param name="done">Units done.</param>
    /// <param name="total">Units in all; 0 or less while unknown.</param>
    public void Report(string step, long done, long total)
    {
        lock (_gate)
        {
            if (_terminal is not null)
            {
                if (!_bars.TryGetValue(step, out var bar))
                {
                    _bars[step] = bar = _terminal.AddTask(Markup.Escape(step), maxValue: Math.Max(total, 1));
                }

                bar.MaxValue = Math.Max(total, 1);
                bar.Value = total > 0 ? done : 0;
            }

            if (total > 0 && done >= total && _finished.Add(step) && _terminal is null)
            {
                StepDone(_log, step, total);
            }
        }
    }

    [LoggerMessage(EventId = 100, Level = LogLevel.Information, Message = "step_done step={Step} units={Units}")]
    private static partial void StepDone(ILogger log, string step, long units);

    private sealed class RateColumn : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(task.Speed is { } speed ? string.Create(CultureInfo.InvariantCulture, $"{speed:N0}/s") : string.Empty, new Style(Color.Grey));
    }
}
