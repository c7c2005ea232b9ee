using Analytics.Reports.Bulletin;

namespace Analytics.Reports.Dashboard;

/// <summary>The register account of one place and quarter as a table: one line a flow, one column a stock and unit.</summary>
internal sealed class AccountTable
{
    private const int SmallestShown = 5;

    /// <summary>Columns: register, poor and exited, each in households and people.</summary>
    public static IReadOnlyList<(string Stock, string Unit, string Name)> Columns { get; } =
    [
        ("register", "households", "在册户"), ("register", "people", "在册人"),
        ("poor", "households", "未脱贫户"), ("poor", "people", "未脱贫人"),
        ("exited", "households", "已脱贫户"), ("exited", "people", "已脱贫人"),
    ];

    private AccountTable(IReadOnlyList<(string Name, IReadOnlyList<long> Values)> lines) => Lines = lines;

    /// <summary>Opening, flows that are not all zero, closing; values by <see cref="Columns"/>.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<long> Values)> Lines { get; }

    /// <summary>
    /// Makes the table. For the public, flows that hold a count of 1 to 4 are put together with others until no small count is left; where an opening or closing stock is
    /// such a count there is none.
    /// </summary>
    public static AccountTable? Of(IEnumerable<AccountEntry> entries, bool isPublic)
    {
        var values = entries.ToDictionary(entry => (entry.Stock, entry.Unit, entry.Flow), entry => (long)entry.Value);
        if (values.Count == 0)
        {
            return null;
        }

        var lines = AccountSection.Flows
            .Select(flow => (flow.Flow, flow.Name, Values: Columns.Select(column => values.GetValueOrDefault((column.Stock, column.Unit, flow.Flow))).ToList()))
            .Where(line => line.Flow is "opening" or "closing" || line.Values.Exists(value => value != 0))
            .ToList();
        if (isPublic && lines.Exists(line => line.Flow is "opening" or "closing" && line.Values.Exists(value => value is > 0 and < SmallestShown)))
        {
            return null;
        }

        var merged = isPublic ? Small([.. lines.Where(line => line.Flow is not ("opening" or "closing")).Select(line => (line.Name, line.Values))]) : [];
        List<(string, IReadOnlyList<long>)> shown = [];
        foreach (var line in lines.Where(line => !merged.Contains(line.Name)))
        {
            if (line.Flow == "closing" && merged.Count > 0)
            {
                shown.Add(("其他变动", Sum(lines.Where(other => merged.Contains(other.Name)).Select(other => other.Values))));
            }

            shown.Add((line.Name, line.Values));
        }

        return new AccountTable(shown);
    }

    // names of the flows that the public sees only as one sum
    private static HashSet<string> Small(List<(string Name, List<long> Values)> flows)
    {
        static bool IsSmall(long value) => value != 0 && Math.Abs(value) < SmallestShown;
        var merged = flows.Where(flow => flow.Values.Exists(IsSmall)).Select(flow => flow.Name).ToHashSet(StringComparer.Ordinal);
        if (merged.Count == 0)
        {
            return merged;
        }

        foreach (var next in flows.Where(flow => !merged.Contains(flow.Name)).OrderBy(flow => flow.Values.Sum(Math.Abs)).ToList())
        {
            if (merged.Count > 1 && !Sum(flows.Where(flow => merged.Contains(flow.Name)).Select(flow => flow.Values)).Any(IsSmall))
            {
                break;
            }

            merged.Add(next.Name);
        }

        return merged;
    }

    private static List<long> Sum(IEnumerable<List<long>> lines) =>
        lines.Aggregate(Enumerable.Repeat(0L, Columns.Count).ToList(), (sum, line) => [.. sum.Zip(line, (a, b) => a + b)]);
}
