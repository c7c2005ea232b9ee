using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Analytics.Pipeline.Audit.Trace;
using Analytics.Pipeline.Publish;

namespace Analytics.Pipeline.Verbs;

/// <summary><c>trace</c>: what stands behind a printed number, down to the lines of the files, and a recount.</summary>
public static class TraceVerb
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The verb.</summary>
    /// <returns>A new command.</returns>
    public static Command Command()
    {
        var figure = new Argument<string[]>("figure") { Description = "The ten digits printed beside the number, or figure, quarter and division, such as: poor_people 2017Q4 441521, or poor_people/2017Q4/441521.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var output = CommandLine.OutOption();
        var run = CommandLine.RunOption();
        var command = new Command("trace", "Show definition, article, SQL, tables below, input files by hash and the rows behind a printed figure, and count it once more from the typed rows. Ends with 4 when the recount differs.") { figure, format, output, run };
        command.SetAction(parsed =>
        {
            var folder = OutFolder.Of(parsed.GetRequiredValue(output));
            var words = parsed.GetRequiredValue(figure).SelectMany(word => word.Split('/')).ToArray(); // as documents write it: figure/quarter/division
            if (words.Length is not (1 or 3))
            {
                throw new OperatorException("trace takes a code, or figure, quarter and division.", "trace 应给出代码，或指标、季度、区划三项。", CommandLine.WrongArguments);
            }

            var report = TraceFigure.Run(
                folder,
                folder.Publication(parsed.GetValue(run)),
                words.Length == 1 ? words[0] : null,
                words.Length == 3 ? words[0] : null,
                words.Length == 3 ? words[1].ToUpperInvariant() : null,
                words.Length == 3 ? words[2] : null);
            if (parsed.GetRequiredValue(format) == "json")
            {
                Console.WriteLine(JsonSerializer.Serialize(Plain(report), s_json));
            }
            else
            {
                TraceText.Print(report, Console.Out);
            }

            return report.IsEqual ? 0 : 4;
        });
        return command;
    }

    private static object Plain(TraceReport report) => new
    {
        report.Run,
        report.Figure,
        report.Sql,
        report.Lineage,
        report.Inputs,
        report.Rows,
        Recount = new { report.Recount?.Numerator, report.Recount?.Denominator, report.IsEqual },
        report.ChangedReference,
    };
}
