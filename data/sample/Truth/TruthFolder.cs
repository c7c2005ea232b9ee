using System.Globalization;
using System.Text;
using Analytics.Sample.Exports;
using Analytics.Sample.Forgeries;
using Analytics.Sample.Life;
using Analytics.Sample.Places;
using Analytics.Sample.Register;

namespace Analytics.Sample.Truth;

/// <summary>Writes truth/: lists of households as they come, tables of divisions at the end.</summary>
internal sealed class TruthFolder : IDisposable
{
    private static readonly string[] Headlines =
    [
        "registered_households", "registered_people", "poor_households", "poor_people", "exited_people_q", "exited_people_ytd", "exited_people_cum",
        "net_exited_people_cum", "verified_exited_people_cum",
    ];

    private readonly string folder;
    private readonly Map map;
    private readonly int first;
    private readonly int last;
    private readonly bool hasRefusedFile;
    private readonly StreamWriter exits;
    private readonly StreamWriter latent;
    private readonly StreamWriter monitoring;
    private readonly StreamWriter? reviews;

    public TruthFolder(string folder, Map map, SampleOptions options)
    {
        (this.folder, this.map, first, last) = (folder, map, options.FirstQuarter.Index, options.LastQuarter.Index);
        hasRefusedFile = options.HasRefusedFile;
        exits = Create("exits.csv", "household_code,village,exit_year,first_seen_quarter,booked_quarter,people,verified,ended_quarter,ended_kind");
        latent = Create("latent.csv", "household_code,village,ability,frailty,effort,savings,true_income_pc_2016,true_income_pc_2017,true_income_pc_2018,true_income_pc_2019");
        monitoring = Create("monitoring.csv", "household_code,type,identified_quarter,cleared_quarter");
        reviews = options.Households > options.MaxReviewedHouseholds
            ? null
            : Create("household_review.csv", "household_code,quarter,verdict,income,safety_net,food,clothing,education,medical,housing,water,claimed,claimed_exit_quarter,income_pc_yuan");
    }

    public void Write(IReadOnlyList<(Timeline Timeline, Review?[] Reviews)> judged)
    {
        foreach (var (timeline, reviewed) in judged)
        {
            WriteLatent(timeline.Household);
            WriteMonitoring(timeline.Household);
            foreach (var claim in timeline.Claims)
            {
                Line(
                    exits, timeline.Household.Code, map.Villages[claim.Village].Code, claim.Year, SampleQuarter.At(claim.Seen), SampleQuarter.At(claim.Booked), claim.People,
                    claim.IsVerified, claim.Ended is { } ended ? SampleQuarter.At(ended) : "", claim.Ended is null ? "" : claim.IsRelapsed ? "relapsed" : "withdrawn");
            }

            for (var quarter = first; quarter <= last && reviews is not null; quarter++)
            {
                if (reviewed[quarter] is { } review)
                {
                    WriteReview(reviews, timeline, quarter, review);
                }
            }
        }
    }

    /// <summary>Lists the forged villages with the finding that must notice each.</summary>
    public void WriteForgeries(IEnumerable<(int Village, ForgeryKind Kind, int Households)> forged)
    {
        using var forgeries = Create("forgeries.csv", "kind,rule,village,households");
        foreach (var (village, kind, households) in forged)
        {
            Line(forgeries, System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString()), Forger.RuleOf(kind), map.Villages[village].Code, households);
        }
    }

    /// <summary>Writes the tables by division; call once, at the end.</summary>
    public void WriteTables(Oracle oracle, IReadOnlyList<FileCount> files, VillageKind[] kinds)
    {
        var divisions = Division.All(map);
        using (var figures = Create("figures.csv", "figure,quarter,level,division,numerator,denominator"))
        {
            foreach (var division in divisions)
            {
                WriteFigures(figures, oracle.Figures, division, "");
                if (division.Level is "city" or "county" or "zone")
                {
                    var parts = division.Villages.ToLookup(village => kinds[village] != VillageKind.Scattered);
                    WriteFigures(figures, oracle.Figures, division with { Villages = [.. parts[true]] }, "_in");
                    WriteFigures(figures, oracle.Figures, division with { Villages = [.. parts[false]] }, "_out");
                }
            }
        }

        using (var findings = Create("department_findings.csv", "rule,quarter,division,subjects"))
        {
            foreach (var ((rule, quarter, division), subjects) in oracle.Lists.Findings.OrderBy(finding => finding.Key))
            {
                Line(findings, rule, SampleQuarter.At(quarter), division, subjects);
            }
        }

        using (var account = Create("account.csv", "division,level,quarter,stock,unit,flow,value"))
        {
            foreach (var division in divisions)
            {
                WriteAccount(account, oracle.Accounts, division);
            }
        }

        using (var leads = Create("leads.csv", "rule,quarter,village,leads"))
        {
            WriteLeads(leads, oracle.Leads);
        }

        using var inputs = Create("input_files.csv", "file,layout,rows_in,rows_accepted,rows_rejected,rows_duplicate,rows_blank,rows_total");
        foreach (var file in files.OrderBy(file => file.File, StringComparer.Ordinal))
        {
            Line(inputs, file.File, file.Layout, file.In, file.Accepted, file.Rejected, file.Duplicate, file.Blank, file.Total);
        }

        using (var refused = Create("refused_files.csv", "file,rule"))
        {
            if (hasRefusedFile)
            {
                Line(refused, $"{SampleQuarter.At(first)}/{RefusedFile.Name}", "layout_unknown");
            }
        }

        using var poor = Create("poor_villages.csv", "village,name,town,helper");
        foreach (var village in map.Villages.Where(village => kinds[village.Index] != VillageKind.Scattered))
        {
            Line(poor, village.Code, village.Name, village.Town.Name, NameOf(kinds[village.Index]));
        }
    }

    public void Dispose()
    {
        exits.Dispose();
        latent.Dispose();
        monitoring.Dispose();
        reviews?.Dispose();
    }

    private static string NameOf(VillageKind kind) => kind switch { VillageKind.Province => "province", VillageKind.Shenzhen => "shenzhen", _ => "city" };

    private static string NameOf(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "pass",
        Verdict.Fail => "fail",
        Verdict.NoData => "no_data",
        _ => "not_applicable",
    };

    private static string NameOf(Flow flow) => flow switch
    {
        Flow.FirstCovered => "first_covered",
        Flow.MovedIn => "moved_in",
        Flow.MovedOut => "moved_out",
        Flow.NaturalIn => "natural_in",
        Flow.NaturalOut => "natural_out",
        Flow.RemovedUnknown => "removed_unknown",
        _ => Lower(flow.ToString()),
    };

    private static string Lower(string name) => name.ToLowerInvariant();

    private static void WriteReview(StreamWriter writer, Timeline timeline, int quarter, Review review)
    {
        var standing = timeline.Claims.Find(claim => claim.Holds(quarter));
        Line(
            writer, timeline.Household.Code, SampleQuarter.At(quarter), review.Overall switch { Verdict.Pass => "met", Verdict.Fail => "not_met", _ => "no_data" },
            NameOf(review.Income), NameOf(review.SafetyNet), NameOf(review.Food), NameOf(review.Food), NameOf(review.Education), NameOf(review.Medical), NameOf(review.Housing),
            NameOf(review.Water), standing is not null, standing is null ? "" : SampleQuarter.At(standing.Booked),
            review.DisposableYuan is { } yuan ? decimal.Round(yuan / timeline.At(quarter)!.People, 2, MidpointRounding.AwayFromZero) : "");
    }

    private void WriteFigures(StreamWriter writer, FigureTable table, Division division, string suffix)
    {
        foreach (var (figure, isShare) in table.Figures.Where(figure => suffix.Length == 0 || Headlines.Contains(figure.Figure, StringComparer.Ordinal)))
        {
            for (var quarter = first; quarter <= last; quarter++)
            {
                var (numerator, denominator) = table.Sum(figure, division.Villages, quarter);
                var isLeftOut = numerator == 0 && figure.StartsWith("cause_", StringComparison.Ordinal);
                if (!isLeftOut && table.Sum("registered_households", division.Villages, quarter).Numerator > 0)
                {
                    Line(writer, figure + suffix, SampleQuarter.At(quarter), division.Level, division.Code, Plain(numerator), isShare ? Plain(denominator) : "");
                }
            }
        }
    }

    private void WriteLeads(StreamWriter writer, FigureTable leads)
    {
        foreach (var (rule, _) in leads.Figures)
        {
            for (var quarter = first; quarter <= last; quarter++)
            {
                foreach (var village in map.Villages)
                {
                    if (leads.Sum(rule, [village.Index], quarter).Numerator is > 0 and var count)
                    {
                        Line(writer, rule, SampleQuarter.At(quarter), village.Code, Plain(count));
                    }
                }
            }
        }
    }

    private void WriteAccount(StreamWriter writer, AccountTable table, Division division)
    {
        for (var quarter = first; quarter <= last; quarter++)
        {
            for (var cell = 0; cell < AccountTable.Stocks * AccountTable.Units; cell++)
            {
                var (stock, unit) = ((Stock)(cell / AccountTable.Units), cell % AccountTable.Units);
                var values = new long[AccountTable.Flows];
                foreach (var flow in Enum.GetValues<Flow>())
                {
                    values[(int)flow] = division.Villages.Sum(village => (long)table[village, quarter, stock, unit, flow]);
                }

                values[(int)Flow.Residual] = values[(int)Flow.Closing] - values[..(int)Flow.Closing].Sum();
                if (Array.TrueForAll(values, value => value == 0) && !IsKnown(table, division, quarter))
                {
                    continue;
                }

                foreach (var flow in Enum.GetValues<Flow>())
                {
                    if (values[(int)flow] != 0 || flow is Flow.Opening or Flow.Closing or Flow.Residual)
                    {
                        Line(writer, division.Code, division.Level, SampleQuarter.At(quarter), Lower(stock.ToString()), unit == 0 ? "households" : "people", NameOf(flow), values[(int)flow]);
                    }
                }
            }
        }
    }

    private static bool IsKnown(AccountTable table, Division division, int quarter) => division.Villages.Any(village =>
        table[village, quarter, Stock.Register, AccountTable.Households, Flow.Opening] + table[village, quarter, Stock.Register, AccountTable.Households, Flow.Closing] > 0);

    private static string Plain(decimal value) => decimal.Round(value, 8).ToString("0.########", CultureInfo.InvariantCulture);

    private static void Line(StreamWriter writer, params ReadOnlySpan<object> cells)
    {
        for (var index = 0; index < cells.Length; index++)
        {
            if (index > 0)
            {
                writer.Write(',');
            }

            writer.Write(cells[index] switch
            {
                bool flag => flag ? "true" : "false",
                IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
                var text => text.ToString(),
            });
        }

        writer.Write('\n');
    }

    /// <summary>Episodes that at least one list of the exported quarters shows.</summary>
    private void WriteMonitoring(Household household)
    {
        foreach (var episode in MonitorEpisode.Of(household, map))
        {
            var shown = Enumerable.Range(0, last + 1).Where(state => state >= Math.Max(first, MonitorEpisode.FirstList) - 1 && episode.ShownIn(state) is not null && household.Snapshots[state] is not null).ToList();
            if (shown.Count > 0)
            {
                Line(monitoring, household.Code, episode.Type, SampleQuarter.At(episode.Identified), shown.Exists(state => state == episode.Cleared) ? SampleQuarter.At(episode.Cleared!.Value) : "");
            }
        }
    }

    private void WriteLatent(Household household)
    {
        var state = household.Latent;
        Line(
            latent, household.Code, map.Villages[household.Village].Code, Math.Round(state.Ability, 4), Math.Round(state.Frailty, 4), Math.Round(state.Effort, 4), Math.Round(state.Savings, 4),
            Math.Round(state.AnnualByQuarter[3], 2), Math.Round(state.AnnualByQuarter[7], 2), Math.Round(state.AnnualByQuarter[11], 2), Math.Round(state.AnnualByQuarter[15], 2));
    }

    private StreamWriter Create(string name, string header)
    {
        var writer = new StreamWriter(Path.Combine(folder, name), append: false, new UTF8Encoding(false), 1 << 16);
        writer.Write(header + "\n");
        return writer;
    }
}
