using Microsoft.ML;
using Microsoft.ML.Runtime;

namespace Analytics.Models.Learners;

/// <summary>An ML.NET context in which what would pass silently is an error.</summary>
internal static class Trainer
{
    /// <summary>Fits, and fails when the trainer skipped a row: ML.NET drops rows with NaN with no more than a warning.</summary>
    public static TModel Fit<TModel>(Func<MLContext, TModel> fit)
    {
        var context = new MLContext(seed: 1);
        var skipped = new List<string>();
        context.Log += (_, entry) =>
        {
            if (entry.Kind is ChannelMessageKind.Warning or ChannelMessageKind.Error && entry.Message.Contains("kipped", StringComparison.Ordinal))
            {
                skipped.Add(entry.Message);
            }
        };
        var model = fit(context);
        return skipped.Count == 0 ? model : throw new InvalidOperationException("Rows were dropped in training: " + skipped[0]);
    }

    /// <summary>Fails unless both classes are there: ML.NET trains on one class without a word.</summary>
    public static void RequireBothClasses(IReadOnlyCollection<bool> labels)
    {
        var positives = labels.Count(label => label);
        if (positives == 0 || positives == labels.Count)
        {
            throw new ArgumentException($"{labels.Count} training rows with {positives} events: a model needs rows of both classes.", nameof(labels));
        }
    }
}
