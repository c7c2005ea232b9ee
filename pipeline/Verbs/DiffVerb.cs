using System.CommandLine;
using Analytics.Pipeline.Publish;

namespace Analytics.Pipeline.Verbs;

/// <summary><c>diff</c>: what changed between two publications, figure by figure.</summary>
public static class DiffVerb
{
    /// <summary>The verb.</summary>
    /// <returns>A new command.</returns>
    public static Command Command()
    {
        var before = new Argument<string>("before") { Description = "Run id of the earlier publication, or a start of it that no other run has, such as 2017Q3." };
        var after = new Argument<string>("after") { Description = "Run id of the later one, likewise." };
        var level = new Option<string>("--level") { Description = "city, county, zone, town, village or all.", DefaultValueFactory = _ => "city" };
        level.AcceptOnlyFromAmong("city", "county", "zone", "town", "village", "all");
        var format = CommandLine.FormatOption();
        var output = CommandLine.OutOption();
        var command = new Command("diff", "List every figure that differs between two publications: value before, value after, change.") { before, after, level, format, output };
        command.SetAction(parsed =>
        {
            var folder = OutFolder.Of(parsed.GetRequiredValue(output));
            using var connection = DiffRuns.Open(folder.Publication(parsed.GetRequiredValue(before)), folder.Publication(parsed.GetRequiredValue(after)));
            using var rows = DiffRuns.Figures(connection, parsed.GetRequiredValue(level));
            RowPrinter.Print(rows, parsed.GetRequiredValue(format), Console.Out);
            return 0;
        });
        return command;
    }
}
