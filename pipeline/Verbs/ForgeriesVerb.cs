using System.CommandLine;
using Analytics.Pipeline.Audit;

namespace Analytics.Pipeline.Verbs;

/// <summary><c>forgeries</c>: how well the findings notice invented exits.</summary>
public static class ForgeriesVerb
{
    /// <summary>The verb.</summary>
    /// <returns>A new command.</returns>
    public static Command Command()
    {
        var households = new Option<int>("--households") { Description = "Households of the synthetic cities.", DefaultValueFactory = _ => 8000 };
        var seed = new Option<int>("--seed") { Description = "Seed of the synthetic cities.", DefaultValueFactory = _ => 2016 };
        var format = CommandLine.FormatOption();
        var command = new Command(
            "forgeries",
            "Plant invented exits in a synthetic city, look for them, and print how many are found on a list of twice their number, and how many villages an untouched city has on it. "
            + "data/reference/finding_tests.csv was made by: forgeries --format csv.") { households, seed, format };
        command.SetAction(async (parsed, cancel) =>
        {
            var folder = Directory.CreateTempSubdirectory("analytics-forgeries-").FullName;
            try
            {
                using var logging = Logging.ToStandardError();
                using var connection = await ProgressBoard.RunAsync(
                    logging.CreateLogger("analytics"),
                    board => Task.FromResult(MeasureForgeries.Run(folder, parsed.GetValue(households), parsed.GetValue(seed), board.Report, cancel)));
                using var rows = MeasureForgeries.Read(connection, parsed.GetValue(households), parsed.GetValue(seed));
                RowPrinter.Print(rows, parsed.GetRequiredValue(format), Console.Out);
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }

            return 0;
        });
        return command;
    }
}
