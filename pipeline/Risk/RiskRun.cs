using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Analytics.Models.Learners;
using Analytics.Models.Panels;
using Analytics.Models.Reasons;
using Analytics.Models.Registry;
using Analytics.Models.Selection;
using Analytics.Pipeline.Warehouse;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Risk;

/// <summary>The relapse risk of a build: contest, scores and reasons, computed once and laid into its tables.</summary>
internal static class RiskRun
{
    private const int ListedReasons = 3;
    private static readonly ConditionalWeakTable<DuckDBConnection, RiskResult> s_results = [];

    /// <summary>Holds the contest and scores the as-of quarter and the one before.</summary>
    /// <exception cref="OperatorException">Code 4: a result is too good to be a forecast. Code 1: the model named does not fit.</exception>
    public static RiskResult Of(DuckDBConnection connection, BuildOptions options) =>
        s_results.GetValue(connection, opened => Compute(RiskPanel.Read(opened), RiskReference.Read(opened), options));

    private static RiskResult Compute(Panel panel, RiskReference reference, BuildOptions options)
    {
        var kept = options.TrainedModels is { } folder ? new TrainedModels(folder, options.ProgramVersion) : null;
        var contest = new Contest(panel, reference.Options, kept);
        var last = panel.Periods.Count - 1;
        var quarters = new List<RiskQuarter>();
        int[] periods = [.. new[] { last - 1, last }.Where(period => period >= 0)];

        // both at once: the earlier quarter's models are mostly kept, and wait for no training of the later one
        foreach (var (period, contested) in SideBySide.Select(periods, period => (period, contest.Hold(period))))
        {
            var held = contested;
            if (period == last)
            {
                StopOnLeak(held);
                if (options.RiskModel is not null)
                {
                    var named = Named(options, panel);
                    held = held with { Champion = named, ChampionId = ModelFolder.IdOf(named), Reason = "named by the operator" };
                }
            }

            quarters.Add(Score(panel, period, held, reference));
        }

        kept?.Sweep();
        return new RiskResult(panel, reference, quarters);
    }

    private static void StopOnLeak(ContestResult held)
    {
        if (held.Suspicions.Count > 0)
        {
            var list = string.Join('\n', held.Suspicions.Select(suspicion => "  " + suspicion));
            throw new OperatorException(
                $"Suspected leak in the risk model, nothing is published:\n{list}\nFind the field that is written after a relapse and take it out of pipeline/sql/risk/feature.sql.",
                $"返贫风险模型疑似信息泄漏（用到了返贫之后才登记的信息），未发布任何结果：\n{list}", exitCode: 4);
        }
    }

    private static RiskModel Named(BuildOptions options, Panel panel)
    {
        var id = options.RiskModel!;
        var found = Directory.Exists(options.ModelRegistry) ? Directory.GetDirectories(options.ModelRegistry).Where(place => place.EndsWith(id, StringComparison.Ordinal)).ToList() : [];
        if (found.Count != 1)
        {
            throw new OperatorException(
                $"--model {id}: {found.Count} models below '{options.ModelRegistry}' end with it. List them there and name one.", $"模型 {id}：在“{options.ModelRegistry}”下找到{found.Count}个，请写明其中一个。");
        }

        try
        {
            var model = ModelFolder.Load(found[0]);
            return model.Features.SequenceEqual(panel.Features, StringComparer.Ordinal)
                ? model
                : throw new OperatorException($"Model {id} reads other features than this program makes; train anew or use the program it was made with.", $"模型 {id} 与本程序的特征不一致，不能使用。");
        }
        catch (InvalidDataException fault)
        {
            throw new OperatorException($"--model {id}: {fault.Message}", $"模型 {id} 的文件缺失或已被改动。");
        }
    }

    private static RiskQuarter Score(Panel panel, int period, ContestResult held, RiskReference reference)
    {
        var rows = panel.Rows.Where(row => row.Period == panel.Periods[period]).ToList();
        var scores = held.Champion.Score(rows.ConvertAll(row => row.Values));
        var train = period < reference.Options.Training.Horizon ? [] : panel.Labelled(0, period - reference.Options.Training.Horizon);
        var ranges = panel.Features.Select((feature, column) => reference.KeyFeatures.Contains(feature) ? Range(train, column) : null).ToArray();
        var texts = reference.Texts.ToDictionary(text => text.Feature, StringComparer.Ordinal);
        var writer = new ReasonWriter(panel.Features, reference.Texts);
        var scored = new ScoredHousehold[rows.Count];
        Parallel.For(0, rows.Count, i =>
        {
            var values = rows[i].Values;
            var explanation = held.Champion.Explain(values);
            var reasons = writer.Write(values, explanation);
            var outside = Enumerable.Range(0, values.Length).FirstOrDefault(column => ranges[column] is { } range && (values[column] < range.Low || values[column] > range.High), -1);
            scored[i] = new ScoredHousehold
            {
                Household = rows[i].Entity,
                Score = scores[i],
                Base = explanation.Base,
                Probability = held.Champion.HasProbability ? held.Champion.Probability(scores[i]) : null,
                MissingKeyFields = Enumerable.Range(0, values.Length).Count(column => float.IsNaN(values[column]) && reference.KeyFeatures.Contains(panel.Features[column])),
                OutsideFeatureZh = outside < 0 ? null : texts[panel.Features[outside]].PlainNameZh,
                Reasons = reasons,
                ReasonsZh = string.Join('；', reasons.Where(reason => reason.Contribution > 0).Take(ListedReasons).Select(reason => reason.TextZh)),
            };
        });
        return new RiskQuarter(panel.Periods[period], held, scored, HashOf(held.Train));
    }

    private static (float Low, float High)? Range(IReadOnlyList<PanelRow> rows, int column)
    {
        var known = rows.Select(row => row.Values[column]).Where(value => !float.IsNaN(value)).ToList();
        return known.Count == 0 ? null : (known.Min(), known.Max());
    }

    /// <summary>Hash of what the champion learned from.</summary>
    private static string HashOf(IReadOnlyList<KnownRow> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in rows)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{row.Row.Entity}|{row.Row.Period}|{row.Periods}|{row.IsEvent}|"));
            hash.AppendData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(row.Row.Values.AsSpan()));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
