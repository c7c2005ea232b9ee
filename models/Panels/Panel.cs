using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Models.Panels;

/// <summary>Entities followed through periods. Rows are kept as they are: none is dropped for a gap.</summary>
public sealed partial class Panel
{
    /// <summary>Digits of the longest number a period is expected to hold.</summary>
    private const int DigitsWidth = 20;

    /// <summary>Checks and keeps a panel.</summary>
    /// <param name="features">Names of the features, one a value of each row.</param>
    /// <param name="groupNames">Names of the group columns; may be empty.</param>
    /// <param name="rows">The rows, at most one an entity and period.</param>
    /// <param name="periods">All periods in order, also those without a row; null takes those of the rows.</param>
    /// <exception cref="PanelException">A row has another number of values, or an entity comes twice in a period.</exception>
    public Panel(IReadOnlyList<string> features, IReadOnlyList<string> groupNames, IReadOnlyList<PanelRow> rows, IReadOnlyList<string>? periods = null)
    {
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(groupNames);
        ArgumentNullException.ThrowIfNull(rows);
        (Features, GroupNames, Rows) = (features, groupNames, rows);
        var seen = new HashSet<(string, string)>(rows.Count);
        foreach (var row in rows)
        {
            if (row.Values.Length != features.Count || row.Groups.Count != groupNames.Count)
            {
                throw new PanelException($"Entity '{row.Entity}' in '{row.Period}' has {row.Values.Length} values for {features.Count} features.");
            }

            if (!seen.Add((row.Entity, row.Period)))
            {
                throw new PanelException($"Duplicate key: entity '{row.Entity}' comes twice in period '{row.Period}'. Keep one row an entity and period.");
            }
        }

        Periods = periods ?? [.. Ordered(rows.Select(row => row.Period).Distinct(StringComparer.Ordinal))];
    }

    /// <summary>Names of the features.</summary>
    public IReadOnlyList<string> Features { get; }

    /// <summary>Names of the group columns.</summary>
    public IReadOnlyList<string> GroupNames { get; }

    /// <summary>All rows.</summary>
    public IReadOnlyList<PanelRow> Rows { get; }

    /// <summary>Periods from the earliest to the latest: by number where all are numbers, else by text in which runs of digits count as numbers, so that 2017-9 comes before 2017-10.</summary>
    public IReadOnlyList<string> Periods { get; }

    /// <summary>Labelled rows of some periods.</summary>
    /// <param name="from">Index of the first period.</param>
    /// <param name="to">Index of the last period, included.</param>
    /// <returns>The rows in the order of <see cref="Rows"/>; rows without a label are left out.</returns>
    public IReadOnlyList<PanelRow> Labelled(int from, int to)
    {
        var periods = Periods.Skip(from).Take(to - from + 1).ToHashSet(StringComparer.Ordinal);
        return [.. Rows.Where(row => row.Label is not null && periods.Contains(row.Period))];
    }

    /// <summary>
    /// What had come by a period of all rows before it. Of a window still open it is known whether the event came in the periods that have passed; a row whose event
    /// has no time counts only once its window has closed.
    /// </summary>
    /// <param name="asOf">Index of the period.</param>
    /// <param name="horizon">Periods of a whole window.</param>
    /// <returns>The rows in the order of <see cref="Rows"/>; rows lost from sight before are left out.</returns>
    public IReadOnlyList<KnownRow> Known(int asOf, int horizon)
    {
        var passed = Periods.Take(Math.Max(0, asOf)).Select((period, index) => (period, Passed: Math.Min(horizon, asOf - index))).ToDictionary(one => one.period, one => one.Passed, StringComparer.Ordinal);
        var known = new List<KnownRow>();
        foreach (var row in Rows)
        {
            if (passed.TryGetValue(row.Period, out var periods)
                && (periods == horizon ? row.Label : row.EventAfter <= periods ? true : row.SeenFor >= periods ? false : null) is { } isEvent)
            {
                known.Add(new KnownRow(row, isEvent, periods));
            }
        }

        return known;
    }

    [GeneratedRegex("[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();

    private static IEnumerable<string> Ordered(IEnumerable<string> periods)
    {
        var all = periods.ToList();
        return all.TrueForAll(period => double.TryParse(period, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            ? all.OrderBy(period => double.Parse(period, CultureInfo.InvariantCulture))
            : all.OrderBy(period => Digits().Replace(period, run => run.Value.PadLeft(DigitsWidth, '0')), StringComparer.Ordinal).ThenBy(period => period, StringComparer.Ordinal);
    }
}
