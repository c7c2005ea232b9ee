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

    /// <summary>The best header among rows.</summary>
    /// <param name="rows">The first rows of a sheet.</param>
    /// <param name="contracts">The layouts.</param>
    /// <param name="searchRows">How many rows may be a header.</param>
    /// <param name="name">What else may name the layout: the file's and the sheet's name.</param>
    /// <returns>The header; null when no layout fits.</returns>
    public static HeaderMatch? Find(IReadOnlyList<string[]> rows, IReadOnlyList<Contract> contracts, int searchRows, string name = "")
    {
        var named = contracts.Where(contract => IsNamed(contract, name, rows, searchRows)).Select(contract => contract.Name).ToHashSet(StringComparer.Ordinal);
        HeaderMatch? best = null;
        for (var row = 0; row < Math.Min(rows.Count, searchRows); row++)
        {
            best = Better(best, Score(rows[row], row, row, contracts, named));
        }

        // Two levels only where they say more than the lower one alone: a title is no upper level.
        for (var row = 0; row + 1 < Math.Min(rows.Count, searchRows); row++)
        {
            best = Better(best, Score(Flatten(rows[row], rows[row + 1]), row, row + 1, contracts, named));
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
    private static bool IsNamed(Contract contract, string name, IReadOnlyList<string[]> rows, int searchRows) =>
        contract.Titles.Prepend(contract.Title).Any(title => title.Length >= LeastTitle
            && (name.Contains(title, StringComparison.Ordinal)
                || rows.Take(searchRows).Any(row => row.Count(cell => cell.Length > 0) == 1 && row.Any(cell => cell.Contains(title, StringComparison.Ordinal)))));

    private static HeaderMatch? Score(string[] headers, int first, int last, IReadOnlyList<Contract> contracts, HashSet<string> named)
    {
        var filled = headers.Count(header => header.Length > 0);
        if (filled < (named.Count > 0 ? LeastNamedHeaders : LeastHeaders))
        {
            return null;
        }

        var scored = contracts.Select(contract => (Contract: contract, Score: Score(headers, filled, contract, named.Contains(contract.Name))))
            .OrderByDescending(pair => pair.Score).ToList();
        var (winner, score) = scored[0];
        var isClear = scored.Count == 1 || score - scored[1].Score >= ClearMargin;
        return score < LeastScore ? null : new HeaderMatch(winner, first, last, headers, score, isClear);
    }

    /// <summary>
    /// Share of the headers known, share of the required columns there, half the share of the layout there, and a bonus for its
    /// name. A list of few columns may lack all of its signature where its name is said.
    /// </summary>
    private static double Score(string[] headers, int filled, Contract contract, bool isNamed)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var known = 0;
        foreach (var header in headers)
        {
            var fields = Parts(header).Select(contract.Match).OfType<ContractField>().ToList();
            known += fields.Count > 0 ? 1 : 0;
            found.UnionWith(fields.Select(field => field.Name));
        }

        var share = (double)known / filled;
        var required = contract.Fields.Where(field => field.IsRequired).ToList();
        var isSigned = contract.Signature.Any(found.Contains);
        if (share < LeastShareKnown || (!isSigned && !(isNamed && contract.Grain == "record" && required.TrueForAll(field => found.Contains(field.Name)))))
        {
            return 0;
        }

        var printed = contract.Fields.Count(field => !field.IsOptional);
        return share + ((double)required.Count(field => found.Contains(field.Name)) / required.Count)
            + (0.5 * Math.Min(found.Count, printed) / printed) + (isNamed && isSigned ? NameBonus : 0);
    }

    /// <summary>Headers that an export glued together with a tab.</summary>
    internal static string[] Parts(string header) => header.Split('\t', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
