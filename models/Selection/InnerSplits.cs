using Analytics.Models.Panels;

namespace Analytics.Models.Selection;

/// <summary>Splits of training rows on which settings are chosen, so that the test period is never looked at.</summary>
internal static class InnerSplits
{
    private const int Folds = 3;

    /// <summary>Smallest share of the training rows whose windows had closed by the last of their periods: a first cohort alone says little about those after it.</summary>
    private const double LeastClosedShare = 1 / 3.0;

    /// <summary>Above this many rows one fold is judged, not all.</summary>
    public const int LargePanel = 30_000;

    /// <summary>
    /// Rolling origin where time allows: the last training period against those whose window closed by then, if these are many enough. Else folds by entity, so that nobody
    /// is on both sides.
    /// </summary>
    public static IReadOnlyList<InnerSplit> Of(Panel panel, int last, TrainingOptions options)
    {
        for (var period = last; period - options.Horizon >= 0; period--)
        {
            var validate = panel.Labelled(period, period);
            if (CanJudge(validate, options.MinimumEvents))
            {
                var train = panel.Labelled(0, period - options.Horizon);
                if (CanJudge(train, options.MinimumEvents) && train.Count >= LeastClosedShare * panel.Labelled(0, last).Count)
                {
                    return [new InnerSplit(train, panel.Known(period, options.Horizon), validate)];
                }

                break;
            }
        }

        var (rows, known) = (panel.Labelled(0, last), panel.Known(last + options.Horizon, options.Horizon));
        var folds = rows.Count > LargePanel ? 1 : Folds;
        return
        [
            .. Enumerable.Range(0, folds)
                .Select(fold => new InnerSplit(
                    [.. rows.Where(row => FoldOf(row.Entity) != fold)],
                    [.. known.Where(row => FoldOf(row.Row.Entity) != fold)],
                    [.. rows.Where(row => FoldOf(row.Entity) == fold)]))
                .Where(split => CanJudge(split.Closed, 1) && CanJudge(split.Validate, 1)),
        ];
    }

    private static bool CanJudge(IReadOnlyList<PanelRow> rows, int minimumEvents)
    {
        var events = rows.Count(row => row.Label is true);
        return events >= minimumEvents && rows.Count - events >= minimumEvents;
    }

    /// <summary>FNV-1a: the same fold in every process.</summary>
    private static int FoldOf(string entity)
    {
        var hash = 2166136261u;
        foreach (var letter in entity)
        {
            hash = (hash ^ letter) * 16777619u;
        }

        return (int)((hash >> 8) % Folds);
    }
}
