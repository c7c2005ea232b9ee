using System.Runtime.ExceptionServices;

namespace Analytics.Models.Selection;

/// <summary>Work on several items at once.</summary>
public static class SideBySide
{
    /// <summary>Does something with each item. The first fault comes out as it is, not wrapped: who reads it can tell a full disk from a defect.</summary>
    /// <param name="items">The items.</param>
    /// <param name="make">What is done; called from several threads.</param>
    /// <returns>Outcomes in the order of the items.</returns>
    public static IReadOnlyList<TOutcome> Select<TItem, TOutcome>(IEnumerable<TItem> items, Func<TItem, TOutcome> make)
    {
        try
        {
            return [.. items.AsParallel().AsOrdered().Select(make)];
        }
        catch (AggregateException faults)
        {
            ExceptionDispatchInfo.Throw(faults.Flatten().InnerExceptions[0]);
            throw;
        }
    }
}
