namespace Analytics.Sample.Truth;

/// <summary>Books the changes of a cluster from one quarter to the next. Stocks are counted apart from flows.</summary>
internal sealed class AccountKeeper(AccountTable table, int first)
{
    private const int H = AccountTable.Households;
    private const int P = AccountTable.People;

    public void Book(IReadOnlyList<Timeline> cluster, int quarter)
    {
        foreach (var timeline in cluster)
        {
            CountStock(timeline, quarter, quarter, Flow.Closing);
            if (quarter == first)
            {
                Open(timeline, quarter);
            }
            else
            {
                CountStock(timeline, quarter - 1, quarter, Flow.Opening);
                BookHousehold(timeline, quarter);
            }
        }

        if (quarter > first)
        {
            BookPeople(cluster, quarter);
        }
    }

    private void CountStock(Timeline timeline, int of, int quarter, Flow flow)
    {
        if (timeline.At(of) is { } seen)
        {
            table.AddBoth(seen.Village, quarter, timeline.IsExited(of), H, flow, 1);
            table.AddBoth(seen.Village, quarter, timeline.IsExited(of), P, flow, seen.People);
        }
    }

    /// <summary>The opening stock is what stood before the bookings of its own quarter.</summary>
    private void Open(Timeline timeline, int quarter)
    {
        if (timeline.At(quarter) is not { } seen)
        {
            return;
        }

        var isBookedNow = timeline.Claims.Exists(claim => claim.Booked == quarter && claim.Holds(quarter));
        var wasExited = timeline.IsExited(quarter) && !isBookedNow;
        table.AddBoth(seen.Village, quarter, wasExited, H, Flow.Opening, 1);
        table.AddBoth(seen.Village, quarter, wasExited, P, Flow.Opening, seen.People);
        if (isBookedNow)
        {
            table.Turn(seen.Village, quarter, toExited: true, H, Flow.Exited, 1);
            table.Turn(seen.Village, quarter, toExited: true, P, Flow.Exited, seen.People);
        }
    }

    private void BookHousehold(Timeline timeline, int quarter)
    {
        var (before, now) = (timeline.At(quarter - 1), timeline.At(quarter));
        var (wasExited, isExited) = (timeline.IsExited(quarter - 1), timeline.IsExited(quarter));
        switch (before, now)
        {
            case (null, { } come):
                table.AddBoth(come.Village, quarter, isExited, H, Coming(timeline, quarter), 1);
                break;
            case ({ } gone, null):
                table.AddBoth(gone.Village, quarter, wasExited, H, Leaving(timeline, quarter), -1);
                break;
            case ({ } old, { } stays):
                if (old.Village != stays.Village)
                {
                    table.AddBoth(old.Village, quarter, wasExited, H, Flow.MovedOut, -1);
                    table.AddBoth(stays.Village, quarter, wasExited, H, Flow.MovedIn, 1);
                }

                if (wasExited != isExited)
                {
                    table.Turn(stays.Village, quarter, isExited, H, Turning(timeline, quarter, isExited), 1);
                }

                break;
        }
    }

    private void BookPeople(IReadOnlyList<Timeline> cluster, int quarter)
    {
        var ended = new Dictionary<string, Timeline>(StringComparer.Ordinal);
        foreach (var timeline in cluster)
        {
            foreach (var (key, _) in timeline.At(quarter - 1)?.Members ?? [])
            {
                if (!IsMember(timeline, quarter, key))
                {
                    ended.Add(key, timeline);
                }
            }
        }

        foreach (var timeline in cluster)
        {
            if (timeline.At(quarter) is { } now)
            {
                foreach (var (key, _) in now.Members)
                {
                    BookMember(timeline, quarter, key, now.Village, ended);
                }
            }
        }

        foreach (var timeline in ended.Values)
        {
            var flow = timeline.At(quarter) is null ? Leaving(timeline, quarter) : Flow.NaturalOut;
            table.AddBoth(timeline.At(quarter - 1)!.Village, quarter, timeline.IsExited(quarter - 1), P, flow, -1);
        }
    }

    /// <summary>Who comes into a household that changes its status comes first; then all change together.</summary>
    private void BookMember(Timeline timeline, int quarter, string key, int village, Dictionary<string, Timeline> ended)
    {
        var before = timeline.At(quarter - 1);
        var (wasExited, isExited) = (before is null ? timeline.IsExited(quarter) : timeline.IsExited(quarter - 1), timeline.IsExited(quarter));
        if (before is not null && IsMember(timeline, quarter - 1, key))
        {
            Move(quarter, before.Village, wasExited, village, wasExited);
        }
        else if (ended.Remove(key, out var from))
        {
            Move(quarter, from.At(quarter - 1)!.Village, from.IsExited(quarter - 1), village, wasExited);
        }
        else
        {
            table.AddBoth(village, quarter, wasExited, P, before is null ? Coming(timeline, quarter) : Flow.NaturalIn, 1);
        }

        if (wasExited != isExited)
        {
            table.Turn(village, quarter, isExited, P, Turning(timeline, quarter, isExited), 1);
        }
    }

    private void Move(int quarter, int from, bool fromExited, int to, bool toExited)
    {
        if (from != to)
        {
            table[from, quarter, Stock.Register, P, Flow.MovedOut]--;
            table[to, quarter, Stock.Register, P, Flow.MovedIn]++;
        }

        if (from != to || fromExited != toExited)
        {
            table[from, quarter, fromExited ? Stock.Exited : Stock.Poor, P, Flow.MovedOut]--;
            table[to, quarter, toExited ? Stock.Exited : Stock.Poor, P, Flow.MovedIn]++;
        }
    }

    private static bool IsMember(Timeline timeline, int quarter, string key) =>
        timeline.At(quarter)?.Members.Any(member => member.Key == key) ?? false;

    private static Flow Coming(Timeline timeline, int quarter) => timeline.Has(quarter, "拆户") ? Flow.Split : Flow.Identified;

    private static Flow Leaving(Timeline timeline, int quarter) =>
        timeline.Has(quarter, "终止") ? Flow.Terminated
        : timeline.Has(quarter, "销户") ? Flow.Cancelled
        : timeline.Has(quarter, "并户") ? Flow.Merge : Flow.RemovedUnknown;

    private static Flow Turning(Timeline timeline, int quarter, bool toExited) =>
        toExited ? Flow.Exited : timeline.Claims.Exists(claim => claim.Ended == quarter && claim.IsRelapsed) ? Flow.Relapsed : Flow.Withdrawn;
}
