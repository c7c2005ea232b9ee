using System.CommandLine;
using System.Text.Json;
using Analytics.Models.Backtests;
using Analytics.Models.Panels;
using Analytics.Models.Selection;
using Analytics.Pipeline.Risk;

namespace Analytics.Pipeline.Verbs;

/// <summary><c>backtest</c>: the risk model's training, choice and evaluation on any panel.</summary>
public static class BacktestVerb
{
    private static readonly JsonSerializerOptions s_json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true };

    /// <summary>The verb.</summary>
    /// <returns>A new command.</returns>
    public static Command Command()
    {
        var panel = new Option<string>("--panel") { Description = "CSV with a header: one row an entity and period; every other column a numeric feature, blank where unknown.", HelpName = "FILE.csv", Required = true };
        var entity = new Option<string>("--entity") { Description = "Column that names the entity.", HelpName = "COL", Required = true };
        var period = new Option<string>("--period") { Description = "Column of the as-of period; sorted as number where all are numbers, else as text in which 2017-9 comes before 2017-10.", HelpName = "COL", Required = true };
        var label = new Option<string>("--label") { Description = "Column of the outcome: 0 or 1, true or false, blank while unknown.", HelpName = "COL", Required = true };
        var rule = new Option<string?>("--rule") { Description = "Feature to judge as a one-variable rule as well; which way it points is learned from the training periods.", HelpName = "COL" };
        var ignore = new Option<string[]>("--ignore") { Description = "Columns that are no features.", HelpName = "COL", AllowMultipleArgumentsPerToken = true };
        var horizon = new Option<int>("--horizon") { Description = "Periods until an outcome is known: training ends this many periods before the test period.", DefaultValueFactory = _ => 1 };
        var seed = new Option<int>("--seed") { Description = "Seed of the training.", DefaultValueFactory = _ => 1 };
        var command = new Command("backtest", "Train, choose and judge the risk learners and baselines on a panel; metrics on the last labelled period as JSON on stdout.")
        {
            panel, entity, period, label, rule, ignore, horizon, seed,
        };
        command.SetAction(parsed =>
        {
            var columns = new PanelColumns(
                parsed.GetRequiredValue(entity), parsed.GetRequiredValue(period), parsed.GetRequiredValue(label), parsed.GetValue(ignore) ?? []);
            if (parsed.GetValue(horizon) < 1)
            {
                throw new OperatorException("--horizon must be 1 or more.", "--horizon 至少为 1。", CommandLine.WrongArguments);
            }

            var file = Path.GetFullPath(parsed.GetRequiredValue(panel));
            if (!File.Exists(file))
            {
                throw new OperatorException($"--panel '{file}': no such file.", $"--panel “{file}”：没有这个文件。", CommandLine.WrongArguments);
            }

            try
            {
                var read = PanelCsv.Read(file, columns, out var notes);
                var ruled = parsed.GetValue(rule);
                if (ruled is not null && !read.Features.Contains(ruled, StringComparer.Ordinal))
                {
                    throw new PanelException($"--rule '{ruled}' is no feature of the panel. Features: {string.Join(", ", read.Features)}.");
                }

                foreach (var note in notes)
                {
                    Console.Error.WriteLine("note: " + note);
                }

                var result = Backtest.Run(read, ruled, new TrainingOptions { Horizon = parsed.GetValue(horizon), Seed = parsed.GetValue(seed) });
                foreach (var suspicion in result.SuspectedLeaks)
                {
                    Console.Error.WriteLine("suspected leak: " + suspicion);
                }

                Console.WriteLine(JsonSerializer.Serialize(result, s_json));
                return 0;
            }
            catch (PanelException fault)
            {
                throw new OperatorException(fault.Message, "面板数据不可用：" + fault.Message);
            }
        });
        return command;
    }
}
