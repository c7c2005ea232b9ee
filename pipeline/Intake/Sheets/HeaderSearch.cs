using System.Runtime.CompilerServices;
using Analytics.Pipeline.Intake.Contracts;

namespace Analytics.Pipeline.Intake.Sheets;

/// <summary>Finds the header row by scoring the first rows of a sheet against every contract.</summary>
internal static class HeaderSearch
{
    private const double ClearMargin = 0.15;
    private const double LeastScore = 1.2;
    private const double LeastShareKnown = 0.4;
    private const double NameBonus = 0.5;
    private const int LeastTitle = 2;
    private const int LeastHeaders = 3;
    private const int LeastNamedHeaders = 2;

    private static readonly ConditionalWeakTable<IReadOnlyList<Contract>, HeaderIndex> Indexes = [];

    /// <summary>The best header among rows.</summary>
    /// <param name="rows">The first rows of a sheet.</param>
    /// <param name="contracts">The layouts.</param>
    /// <param name="searchRows">How many rows may be a header.</param>
    /// <param name="name">What else may name the layout: the file's and the sheet's name.</param>
    /// <returns>The header; null when no layout fits.</returns>
    public static HeaderMatch? Find(IReadOnlyList<string[]> rows, IReadOnlyList<Contract> contracts, int searchRows, string name = "")
    {
        var index = Indexes.GetValue(contracts, layouts => new HeaderIndex(layouts));
        var titles = rows.Take(searchRows).Where(row => row.Count(cell => cell.Length > 0) == 1).Select(row => row.First(cell => cell.Length > 0)).Append(name).ToList();
        var named = contracts.Select(contract => IsNamed(contract, titles)).ToArray();
        HeaderMatch? best = null;
        for (var row = 0; row < Math.Min(rows.Count, searchRows); row++)
        {
            best = Better(best, Score(rows[row], row, row, contracts, index, named));
        }

        // Two levels only where they say more than the lower one alone: a title is no upper level.
        for (var row = 0; row + 1 < Math.Min(rows.Count, searchRows); row++)
        {
            best = Better(best, Score(Flatten(rows[row], rows[row + 1]), row, row + 1, contracts, index, named));
        }

        return best;
    }

    /// <summary>A two-level header in one: the upper part reaches over the blank cells to its right.</summary>
    private static string[] Flatten(string[] upper, string[] lower)
    {
        var headers = new string[Math.Max(upper.Length, lower.Length)];
        var reach = "";
        for (var i = 0; i < headers.Length; i++)
        {
            var top = i < upper.Length ? upper[i] : "";
            var below = i < lower.Length ? lower[i] : "";
            reach = top.Length > 0 ? top : below.Length > 0 ? reach : "";
            headers[i] = below.Length == 0 ? top : reach.Length == 0 || reach == below ? below : $"{reach}/{below}";
        }

        return headers;
    }

    private static HeaderMatch? Better(HeaderMatch? best, HeaderMatch? other) =>
        other is not null && (best is null || other.Score > best.Score + 1e-9) ? other : best;

    /// <summary>Whether the file, its sheet or a title row says the layout's name: it decides between layouts with like headers.</summary>
    private static bool IsNamed(Contract contract, List<string> titles) => contract.Titles.Prepend(contract.Title).Any(title =>
        title.Length >= LeastTitle && titles.Exists(written => written.Contains(title, StringComparison.Ordinal)));

    private static HeaderMatch? Score(
        string[] headers, int first, int last, IReadOnlyList<Contract> contracts, HeaderIndex index, bool[] named)
    {
        var filled = headers.Count(header => header.Length > 0);
        if (filled < (Array.IndexOf(named, true) >= 0 ? LeastNamedHeaders : LeastHeaders))
        {
            return null;
        }

        var known = new int[contracts.Count];
        var found = new HashSet<int>?[contracts.Count];
        foreach (var header in headers)
        {
            var hits = Parts(header).SelectMany(index.Find).ToList();
            foreach (var (contract, field) in hits)
            {
                (found[contract] ??= []).Add(field);
            }

            foreach (var contract in hits.Select(hit => hit.Contract).Distinct())
            {
                known[contract]++;
            }
        }

        var scored = contracts.Select((contract, position) => (Contract: contract, Score: found[position] is { } fields
                ? Score((double)known[position] / filled, fields, contract, named[position])
                : 0))
            .OrderByDescending(pair => pair.Score).ToList();
        var (winner, score) = scored[0];
        var isClear = scored.Count == 1 || score - scored[1].Score >= ClearMargin;
        return score < LeastScore ? null : new HeaderMatch(winner, first, last, headers, score, isClear);
    }

    /// <summary>
    /// Share of the headers known, share of the required columns there, half the share of the layout there, and a bonus for its
    /// name. A list of few columns may lack all of its signature where its name is said.
    /// </summary>
    private static double Score(double share, HashSet<int> found, Contract contract, bool isNamed)
    {
        var required = contract.Fields.Where(field => field.IsRequired).ToList();
        var isSigned = found.Any(field => contract.Signature.Contains(contract.Fields[field].Name, StringComparer.Ordinal));
        if (share < LeastShareKnown || (!isSigned && !(isNamed && contract.Grain == "record" && required.TrueForAll(field => found.Contains(field.Index)))))
        {
            return 0;
        }

        var printed = contract.Fields.Count(field => !field.IsOptional);
        return share + ((double)required.Count(field => found.Contains(field.Index)) / required.Count)
            + (0.5 * Math.Min(found.Count, printed) / printed) + (isNamed && isSigned ? NameBonus : 0);
    }

    /// <summary>Headers that an export glued together with a tab.</summary>
    internal static string[] Parts(string header) => header.Split('\t', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
