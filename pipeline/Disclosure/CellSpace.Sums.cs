namespace Analytics.Pipeline.Disclosure;

/// <content>Finding the sums.</content>
internal sealed partial class CellSpace
{
    private static readonly Series s_zero = new(-1, 0, []);

    private void AddPlaces(PublicQuarter now)
    {
        foreach (var series in now.Series.Values)
        {
            foreach (var (parent, children) in sums.Where(sum =>
                now.Places.Contains(sum.Parent) && series.Values[sum.Parent] == sum.Children.Sum(child => series.Values[child])))
            {
                AddEquation([(series.First + parent, 1), .. children.Select(child => (series.First + child, -1))], isChance: false);
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
                AddEverywhere([(whole, 1), (two.Item1, -1), (two.Item2, -1)], isChance: true);
            }

            foreach (var part in dense.Where(part => part != whole && !now.ContainsKey(unchecked(whole.Hash - part.Hash))))
            {
                if (pairs.TryGetValue(unchecked(whole.Hash - part.Hash), out var rest) && rest.Item1 != part && rest.Item2 != part)
                {
                    AddEverywhere([(whole, 1), (part, -1), (rest.Item1, -1), (rest.Item2, -1)], isChance: true);
                }
            }
        }
    }

    // by name, however few they count: inside and outside the poor villages; who is counted and who is left; who exited and who stays so
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

        if (Of("exited_people_cum", 'n') is { } exited)
        {
            AddSum(exited, Of("net_exited_people_cum", 'n'), Of("relapsed_people_cum", 'n'), Of("exit_withdrawn_people_cum", 'n'));
        }
    }

    private void AddSum(Series whole, params Series?[] parts)
    {
        if (!parts.Contains(whole) && whole.Hash == parts.Aggregate(0UL, (sum, part) => unchecked(sum + (part?.Hash ?? 0))))
        {
            AddEverywhere([(whole, 1), .. parts.OfType<Series>().Select(part => (part, -1))], isChance: false);
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
                AddEverywhere([(total, 1), .. parts.Select(part => (part, -1))], isChance: false);
            }
        }
    }

    private static bool IsSide(string figure) => figure.EndsWith("_in", StringComparison.Ordinal) || figure.EndsWith("_out", StringComparison.Ordinal);

    // what a stock or a running sum gained since an earlier quarter, where that is public too
    private void AddFlows(PublicQuarter now, PublicQuarter? then)
    {
        if (then is null)
        {
            return;
        }

        var seen = new HashSet<(int, int)>();
        foreach (var ((_, part), series) in seriesOf.Where(entry => entry.Key.Quarter == now.Quarter))
        {
            if (!seriesOf.TryGetValue((then.Quarter, part), out var past) || !seen.Add((series.First, past.First)))
            {
                continue;
            }

            var gain = unchecked(series.Hash - past.Hash);
            var named = Gained(now.Quarter, part);
            if (gain == 0)
            {
                AddEverywhere([(series, 1), (past, -1)], isChance: named is null || named.Hash != 0, then.Places);
            }
            else if (now.Series.TryGetValue(gain, out var flow))
            {
                AddEverywhere([(series, 1), (past, -1), (flow, -1)], isChance: flow != named, then.Places);
            }
            else if (now.Series.TryGetValue(unchecked(0 - gain), out var loss))
            {
                AddEverywhere([(series, 1), (past, -1), (loss, 1)], isChance: true, then.Places);
            }
        }
    }

    // by name: what a running sum gained in its last quarter; null where there is no such figure
    private Series? Gained(string quarter, string part)
    {
        var figure = part.Replace("_cum", "_q", StringComparison.Ordinal).Replace("_ytd", "_q", StringComparison.Ordinal);
        return figure == part || !traits.ContainsKey(figure[2..]) ? null : seriesOf.GetValueOrDefault((quarter, figure)) ?? s_zero;
    }

    private void AddEverywhere(IReadOnlyList<(Series Series, int Sign)> parts, bool isChance, HashSet<int>? places = null)
    {
        // one series may stand twice, as two equal halves of a whole
        var terms = parts.GroupBy(part => part.Series).Select(same => (Series: same.Key, Sign: same.Sum(part => part.Sign))).Where(term => term.Sign != 0).ToList();
        for (var i = 0; i < divisions.Count; i++)
        {
            if (places?.Contains(i) != false)
            {
                AddEquation(terms.Select(term => (term.Series.First + i, term.Sign)), isChance);
            }
        }
    }

    // a number without a row counts as zero; where this quarter has none of them, nothing is known that was not before
    private void AddEquation(IEnumerable<(int Cell, int Sign)> terms, bool isChance)
    {
        var there = terms.Where(term => costs[term.Cell] != Unseen).ToList();
        if (there.Exists(term => term.Cell >= FirstOfQuarter))
        {
            equations.Add(new Equation([.. there.Select(term => term.Cell)], [.. there.Select(term => (sbyte)term.Sign)], isChance));
        }
    }
}
