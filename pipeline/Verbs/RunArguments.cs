using System.CommandLine;
using System.Globalization;
using Analytics.Pipeline.Publish;

namespace Analytics.Pipeline.Verbs;

/// <summary>The options that <c>run</c> and <c>plan</c> share.</summary>
internal sealed class RunArguments
{
    private readonly Option<string> _exports = new("--exports") { Description = "Folder of registry exports: csv, xls, xlsx, zip or parquet, in any subfolders.", HelpName = "DIR", Required = true };
    private readonly Option<Quarter?> _asOf = QuarterOption("--as-of", "Quarter to report, such as 2017Q4 (default: the latest any file speaks for). Later files are left out.");
    private readonly Option<Quarter?> _quarter = QuarterOption("--quarter", "Book every file to this quarter, whatever its own date says.");
    private readonly Option<string> _out = CommandLine.OutOption();
    private readonly Option<string> _line = new("--line") { Description = "Income line in force: plan (45 % of the plan series) or actual (45 % of the published income).", DefaultValueFactory = _ => "plan" };
    private readonly Option<string?> _key = new("--key") { Description = "File of the office's key (default: artifacts/keys/office.key; made at first use). Keep a copy: without it the archive cannot be read.", HelpName = "FILE" };
    private readonly Option<string?> _fonts = new("--font-dir") { Description = "The office's own licensed fonts, used before the free ones.", HelpName = "DIR" };
    private readonly Option<string?> _number = new("--document-number") { Description = "The bulletin's document number (发文字号); without number and date every page says 送审稿.", HelpName = "TEXT" };
    private readonly Option<DateOnly?> _issued = DateOption("--issue-date", "The bulletin's date (成文日期), such as 2017-10-20.");
    private readonly Option<string?> _words = new("--words") { Description = "Folder of the office's own words: one Markdown file a quarter (2017Q3.md), its headings naming the sections.", HelpName = "DIR" };
    private readonly Option<string?> _settings = new("--settings") { Description = "CSV of what the policy leaves to the office (name,value,source): grace period, approval limit, caps, the province's loan growth. Rules that need a setting are silent without it.", HelpName = "FILE" };
    private readonly Option<bool> _comments = new("--after-comments") { Description = "Data are frozen and the units have commented: a fourth quarter's issue may list units that missed the year's task." };
    private readonly Option<int> _threads = new("--threads") { Description = "Threads; the result is the same for any number.", DefaultValueFactory = _ => Environment.ProcessorCount };
    private readonly Option<int> _memory = new("--memory") { Description = "Most memory for the tables, in MiB.", DefaultValueFactory = _ => 768 };
    private readonly Option<string?> _model = new("--model") { Description = "Score with an earlier risk model, by its id or hash (folders below OUT/models/registry); default: the champion of the contest.", HelpName = "HASH" };
    private readonly Option<string?> _only = new("--only") { Description = "A part alone: intake (archive and stage the files), build or risk (all tables with the scores, no documents), report (documents without identities), lists (those with), site (the dashboard)." };
    private readonly Option<string> _partition = new("--partition-by") { Description = "Make household tables whole, or one county or zone at a time: less memory, the same result.", DefaultValueFactory = _ => "whole" };

    public RunArguments()
    {
        _line.AcceptOnlyFromAmong("plan", "actual");
        _only.AcceptOnlyFromAmong("intake", "build", "risk", "report", "lists", "site");
        _partition.AcceptOnlyFromAmong("whole", "county", "zone");
    }

    /// <summary>The key used when <c>--key</c> is not given: one place for all output folders.</summary>
    public static string DefaultKeyFile => Path.Combine(OutFolder.Default, "keys", "office.key");

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _exports, _asOf, _quarter, _out, _line, _key, _fonts, _number, _issued, _words, _settings, _comments, _threads, _memory, _partition, _model, _only })
        {
            command.Add(option);
        }
    }

    /// <summary>Reads them back.</summary>
    public RunOptions Read(ParseResult parsed) => new()
    {
        Exports = Path.GetFullPath(parsed.GetRequiredValue(_exports)),
        Out = OutFolder.Of(parsed.GetRequiredValue(_out)),
        KeyFile = Path.GetFullPath(parsed.GetValue(_key) ?? DefaultKeyFile),
        AsOf = parsed.GetValue(_asOf),
        QuarterOverride = parsed.GetValue(_quarter),
        Line = parsed.GetRequiredValue(_line),
        FontFolder = parsed.GetValue(_fonts) is { } fonts ? Path.GetFullPath(fonts) : null,
        DocumentNumber = parsed.GetValue(_number),
        IssueDate = parsed.GetValue(_issued),
        WordsFolder = parsed.GetValue(_words) is { } words ? Path.GetFullPath(words) : null,
        SettingsFile = parsed.GetValue(_settings) is { } settings ? Path.GetFullPath(settings) : null,
        AfterComments = parsed.GetValue(_comments),
        Threads = parsed.GetValue(_threads),
        MemoryLimitMiB = parsed.GetValue(_memory),
        PartitionBy = parsed.GetRequiredValue(_partition),
        RiskModel = parsed.GetValue(_model),
        Only = parsed.GetValue(_only),
    };

    private static Option<DateOnly?> DateOption(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result =>
        {
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : string.Empty;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return date;
            }

            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} '{text}' is not a date; write it like 2017-10-20."));
            return null;
        },
    };

    private static Option<Quarter?> QuarterOption(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "2017Q4",
        CustomParser = result =>
        {
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : string.Empty;
            if (Quarter.TryParse(text, out var quarter))
            {
                return quarter;
            }

            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} '{text}' is not a quarter; write it like 2017Q4."));
            return null;
        },
    };
}
