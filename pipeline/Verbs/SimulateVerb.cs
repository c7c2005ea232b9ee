using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Analytics.Pipeline.Audit.Simulate;
using Analytics.Pipeline.Publish;
using Analytics.Pipeline.Warehouse;

namespace Analytics.Pipeline.Verbs;

/// <summary><c>simulate</c>: what another income line would change.</summary>
public static class SimulateVerb
{
    /// <summary>The verb.</summary>
    /// <returns>A new command.</returns>
    public static Command Command()
    {
        var share = new Option<decimal>("--line-share") { Description = "Household line as a share of the provincial rural disposable income, such as 0.50 (in force: 0.45).", HelpName = "SHARE", Required = true, CustomParser = Share };
        var quarter = new Option<string?>("--quarter") { Description = "Quarter to show (default: the publication's).", HelpName = "2017Q4" };
        var level = new Option<string>("--level") { Description = "city, county, zone, town, village or all.", DefaultValueFactory = _ => "city" };
        level.AcceptOnlyFromAmong("city", "county", "zone", "town", "village", "all");
        var format = CommandLine.FormatOption();
        var output = CommandLine.OutOption();
        var run = CommandLine.RunOption();
        var command = new Command("simulate", "Judge the register of a publication by another income line and list every figure that changes: published, simulated, change. Nothing is published.") { share, quarter, level, format, output, run };
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetRequiredValue(share);
            if (wanted is < 0.1m or > 1m)
            {
                throw new OperatorException(
                    string.Create(CultureInfo.InvariantCulture, $"--line-share {wanted}: must be from 0.1 to 1."), "--line-share 应为 0.1 至 1。", CommandLine.WrongArguments);
            }

            var folder = OutFolder.Of(parsed.GetRequiredValue(output));
            var publication = folder.Publication(parsed.GetValue(run));
            var asked = parsed.GetValue(quarter) ?? Path.GetFileName(publication)[..6];
            RequireQuarter(publication, asked);
            var work = Directory.CreateTempSubdirectory("analytics-simulate-").FullName;
            try
            {
                using var connection = SimulateLines.Run(folder, publication, wanted, work);
                using var rows = SimulateLines.Read(connection, asked, parsed.GetRequiredValue(level));
                RowPrinter.Print(rows, parsed.GetRequiredValue(format), Console.Out);
            }
            finally
            {
                Directory.Delete(work, recursive: true);
            }

            return 0;
        });
        return command;
    }

    /// <summary>A decimal comma is refused: read as a mark of thousands, 0,1 would be 1.</summary>
    private static decimal Share(ArgumentResult result)
    {
        var written = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (!decimal.TryParse(written, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share))
        {
            result.AddError($"--line-share '{written}' is no number; write it like 0.50.");
        }

        return share;
    }

    private static void RequireQuarter(string publication, string quarter)
    {
        if (!Quarter.TryParse(quarter, out _))
        {
            throw new OperatorException($"--quarter '{quarter}' is not a quarter; write it like 2017Q4.", $"--quarter “{quarter}”应写作 2017Q4。", CommandLine.WrongArguments);
        }

        using var connection = SqlWorker.Open(publication);
        var quarters = Query.Rows(connection, "select min(quarter), max(quarter) from mart.figure having bool_or(quarter = $quarter) is not true", row => (First: row.GetString(0), Last: row.GetString(1)), ("quarter", quarter));
        if (quarters is [var (first, last)])
        {
            throw new OperatorException($"The publication has no figure of {quarter}: it reaches from {first} to {last}.", $"发布库中没有{quarter}的指标，所含季度为{first}至{last}。");
        }
    }
}
