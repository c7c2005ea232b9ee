namespace Analytics.Pipeline.Disclosure;

/// <content>Finding the sums.</content>
internal sealed partial class CellSpace
{
    private void AddPlaces(Dictionary<ulong, Series> now)
    {
        foreach (var series in now.Values)
        {
            foreach (var (parent, children) in sums.Where(sum => series.Values[sum.Parent] == sum.Children.Sum(child => series.Values[child])))
            {
                equations.Add(new Equation(
                    [series.First + parent, .. children.Select(child => series.First + child)],
                    [1, .. children.Select(_ => (sbyte)-1)]));
            }
        }
    }

    // a = b + c, and a = b + c + d: the whole and its parts, whatever the figures are called
    private void AddWholes(Dictionary<ulong, Series> now)
    {
        var all = now.Values.ToList();
        var dense = all.Where(series => series.IsDense).ToList();
        var pairs = new Dictionary<ulong, (Series, Series)>();
        for (var i = 0; i < all.Count; i++)
        {
            for (var j = i + 1; j < all.Count; j++)
            {
                pairs.TryAdd(unchecked(all[i].Hash + all[j].Hash), (all[i], all[j]));
            }
        }

        foreach (var whole in dense)
        {
            if (pairs.TryGetValue(whole.Hash, out var two) && (two.Item1.IsDense || two.Item2.IsDense))
            {
                AddEverywhere([(whole, 1), (two.Item1, -1), (two.Item2, -1)]);
            }

            foreach (var part in dense.Where(part => part != whole && !now.ContainsKey(unchecked(whole.Hash - part.Hash))))
            {
                if (pairs.TryGetValue(unchecked(whole.Hash - part.Hash), out var rest) && rest.Item1 != part && rest.Item2 != part)
                {
                    AddEverywhere([(whole, 1), (part, -1), (rest.Item1, -1), (rest.Item2, -1)]);
                }
            }
        }
    }

    // by name, however few they count: inside and outside the poor villages; who is counted and who is left
    private void AddSides(string quarter)
    {
        Series? Of(string figure, char part) => seriesOf.GetValueOrDefault((quarter, Part(figure, part)));
        foreach (var figure in traits.Keys.Order(StringComparer.Ordinal))
        {
            foreach (var part in "ndr")
            {
                if (Of(figure, part) is { } whole && (Of(figure + "_in", part) ?? Of(figure + "_out", part)) is not null)
                {
                    AddSum(whole, Of(figure + "_in", part), Of(figure + "_out", part));
                }
            }

            if (Of(figure, 'd') is { } all)
            {
                AddSum(all, Of(figure, 'n'), Of(figure, 'r'));
            }
        }
    }

    private void AddSum(Series whole, Series? one, Series? other)
    {
        if (whole != one && whole != other && whole.Hash == unchecked((one?.Hash ?? 0) + (other?.Hash ?? 0)))
        {
            AddEverywhere([(whole, 1), .. new[] { one, other }.OfType<Series>().Select(part => (part, -1))]);
        }
    }

    // the causes add up to the households
    private void AddLists(string quarter, Dictionary<ulong, Series> now)
    {
        var lists = traits.Where(trait => trait.Value.CountsPeople && !IsSide(trait.Key))
            .GroupBy(trait => trait.Value.Family, StringComparer.Ordinal).OrderBy(list => list.Key, StringComparer.Ordinal);
        foreach (var list in lists)
        {
            var parts = list.Where(trait => trait.Key != list.Key)
                .Select(trait => seriesOf.GetValueOrDefault((quarter, Part(trait.Key, 'n')))).OfType<Series>().ToList();
            var sum = parts.Aggregate(0UL, (hash, part) => unchecked(hash + part.Hash));
            if (parts.Count > 2 && parts.Distinct().Count() == parts.Count && now.TryGetValue(sum, out var total))
            {
                AddEverywhere([(total, 1), .. parts.Select(part => (part, -1))]);
            }
        }
    }

    private static bool IsSide(string figure) => figure.EndsWith("_in", StringComparison.Ordinal) || figure.EndsWith("_out", StringComparison.Ordinal);

    // what a stock or a running sum gained since an earlier quarter, where that is public too
    private void AddFlows(string quarter, string? earlier, Dictionary<ulong, Series>? then, Dictionary<ulong, Series> now)
    {
        if (earlier is null || then is null)
        {
            return;
        }

        var seen = new HashSet<(int, int)>();
        foreach (var ((_, part), series) in seriesOf.Where(entry => entry.Key.Quarter == quarter))
        {
            if (!seriesOf.TryGetValue((earlier, part), out var past) || !seen.Add((series.First, past.First)))
            {
                continue;
            }

            var gain = unchecked(series.Hash - past.Hash);
            if (gain == 0)
            {
                AddEverywhere([(series, 1), (past, -1)]);
            }
            else if (now.TryGetValue(gain, out var flow))
            {
                AddEverywhere([(series, 1), (past, -1), (flow, -1)]);
            }
            else if (now.TryGetValue(unchecked(0 - gain), out var loss))
            {
                AddEverywhere([(series, 1), (past, -1), (loss, 1)]);
            }
        }
    }

    private void AddEverywhere(IReadOnlyList<(Series Series, int Sign)> parts)
    {
        // one series may stand twice, as two equal halves of a whole
        var terms = parts.GroupBy(part => part.Series).Select(same => (Series: same.Key, Sign: same.Sum(part => part.Sign))).Where(term => term.Sign != 0).ToList();
        for (var i = 0; i < divisions.Count; i++)
        {
            // a place without a row counts as zero
            var there = terms.Where(term => costs[term.Series.First + i] != Unseen).ToList();
            if (there.Count > 0)
            {
                equations.Add(new Equation([.. there.Select(term => term.Series.First + i)], [.. there.Select(term => (sbyte)term.Sign)]));
            }
        }
    }
}
