using Analytics.Sample.People;
using Analytics.Sample.Places;

namespace Analytics.Sample.Life;

/// <summary>Draws the clusters of the city, village after village, one at a time.</summary>
internal sealed class ClusterMaker(Map map, int[] households, SampleOptions options, HouseholdMaker maker)
{
    private const double NewShare = 0.027;
    private const double TwiceShare = 0.002;
    private readonly ExitPlanner exits = new(map, options.Households, options.Seed);
    private readonly List<int> settled = [.. Enumerable.Range(0, households.Length).Where(village => households[village] > 0)];
    private readonly Quota newcomers = new(NewShare, 0.6);
    private readonly Quota plainFrail = new(0.012, 0.6);
    private readonly Quota aboveLine = new(0.02, 0.8);
    private readonly Quota twice = new(TwiceShare, 0.9);
    private readonly GapPlanner gaps = new();
    private readonly (Turn Turn, Quota Quota)[] turns =
    [
        (Turn.Splits, new Quota(0.004, 0.8)),
        (Turn.TakesInHousehold, new Quota(0.003, 0.8)),
        (Turn.PersonMoves, new Quota(0.003, 0.75)),
        (Turn.PersonMovesNextDoor, new Quota(0.002, 0.8)),
        (Turn.HouseholdMoves, new Quota(0.004, 0.7)),
        (Turn.Terminated, new Quota(0.012, 0.9)),
        (Turn.TerminatedAndBack, new Quota(0.002, 0.8)),
        (Turn.Cancelled, new Quota(0.003, 0.7)),
        (Turn.Vanishes, new Quota(0.0015, 0.8)),
    ];

    private readonly int mostFar = (int)(options.Households * TwiceShare / 2) + 2; // every second one registered twice; each keeps its household in memory
    private readonly Queue<Person> far = [];
    private long clusters;
    private int farKept;
    private Person? near;
    private bool isNearNext = true;

    public IEnumerable<Cluster> Draw()
    {
        foreach (var village in settled)
        {
            var left = households[village];
            var isFirst = true;
            while (left > 0)
            {
                var cluster = DrawOne(village, isFirst, ref left);
                isFirst = false;
                yield return cluster;
                if (newcomers.Take())
                {
                    yield return DrawNew(village);
                }
            }
        }
    }

    private Cluster DrawOne(int village, bool isAnchor, ref int left)
    {
        var random = Prng.For(options.Seed, RandomStream.Cluster, clusters++);
        var kind = isAnchor ? HouseholdKind.LabourDibao : plainFrail.Take() ? HouseholdKind.FrailPlain : HouseholdMaker.DrawKind(random);
        var size = isAnchor ? random.Between(4, 6) : HouseholdMaker.DrawSize(random, kind);
        var members = maker.Compose(random, kind, size, 0);
        var turn = isAnchor ? Turn.None : DrawTurn(members, left);
        RegisterTwice(members, isAnchor, HouseholdMaker.HasLabour(kind) && turn == Turn.None);
        var cluster = new Cluster
        {
            Turn = turn,
            TurnQuarter = turn is Turn.HouseholdMoves ? random.Between(5, 9) : random.Between(1, 8),
            MoveTo = turn is Turn.HouseholdMoves ? Another(random, village) : village,
            Random = random,
        };
        var year = turn switch
        {
            Turn.Splits or Turn.TerminatedAndBack or Turn.PersonMovesNextDoor => 2018,
            Turn.HouseholdMoves => random.Chance(0.5) ? 2016 : 2018,
            Turn.TakesInHousehold or Turn.PersonMoves => 2018,
            _ => 0,
        };
        cluster.Households.Add(Finish(random, village, kind, members, 0, year, turn is not Turn.None and not Turn.Terminated and not Turn.Vanishes, isAnchor));
        left--;
        if (turn is Turn.TakesInHousehold or Turn.PersonMoves or Turn.PersonMovesNextDoor)
        {
            var other = turn == Turn.PersonMoves ? Another(random, village) : village;
            var otherKind = turn == Turn.TakesInHousehold ? HouseholdKind.LabourPlain : HouseholdMaker.DrawKind(random);
            var others = maker.Compose(random, otherKind, HouseholdMaker.DrawSize(random, otherKind), 0);
            var otherYear = cluster.TurnQuarter >= 5 && random.Chance(0.6) ? 2016 : 2018;
            cluster.Households.Add(Finish(random, other, otherKind, others, 0, otherYear, isPlain: true, isAnchor: false));
            left--;
        }

        return cluster;
    }

    /// <summary>Adds someone whom a neighbour's household, or every second time one of a village before, has registered already.</summary>
    private void RegisterTwice(List<Person> members, bool isAnchor, bool isFit)
    {
        if (isAnchor)
        {
            if (near is not null && farKept < mostFar)
            {
                far.Enqueue(near);
                farKept++;
            }

            near = members[1];
            near.Shown = [];
            return;
        }

        var person = isNearNext || far.Count == 0 ? near : far.Peek();
        if (!twice.Take(isFit && person is not null && members.TrueForAll(own => own.Name != person.Name)))
        {
            return;
        }

        members.Add(person!.RegisterAgain());
        isNearNext = !isNearNext;
        if (ReferenceEquals(person, near))
        {
            near = null;
        }
        else
        {
            far.Dequeue();
        }
    }

    private Cluster DrawNew(int village)
    {
        var random = Prng.For(options.Seed, RandomStream.Cluster, clusters++);
        var since = random.Weighted([0, 6, 40, 5, 2, 8, 25, 5, 2, 3, 6, 2, 1, 2, 3, 1]);
        var kind = HouseholdMaker.DrawKind(random);
        var members = maker.Compose(random, kind, HouseholdMaker.DrawSize(random, kind), since);
        var cluster = new Cluster { Random = random };
        cluster.Households.Add(Finish(random, village, kind, members, since, 0, isPlain: false, isAnchor: false));
        return cluster;
    }

    private Household Finish(Prng random, int village, HouseholdKind kind, List<Person> members, int since, int year, bool isPlain, bool isAnchor)
    {
        var exit = exits.Plan(random, map.Villages[village].Town.Index, kind, members.Count, since, year, isPlain);
        var loan = random.Chance(0.2) ? random.Between(3, 50) * 1000 : 0;
        var (gap, gapFrom) = gaps.Draw(random, members, isPlain || isAnchor);
        var household = new Household
        {
            Code = maker.NextCode(),
            Village = village,
            Hamlet = HouseholdMaker.DrawHamlet(random),
            Kind = kind,
            TypeCode = DrawType(random, kind),
            CauseCode = HouseholdMaker.DrawCause(random),
            OtherCauseCode = random.Chance(0.3) ? HouseholdMaker.DrawCause(random) : null,
            Latent = HouseholdMaker.DrawLatent(random, loan > 0),
            Exit = exit,
            Since = since,
            IsNew = since > 0,
            IsAnchor = isAnchor,
            Gap = gap,
            GapFrom = gapFrom,
            HouseSafeFrom = random.Chance(0.252) ? random.Between(since + 1, 14) : 0,
            WaterSafeFrom = random.Chance(0.1) ? random.Between(since + 1, 18) : 0,
            IsAboveLineAtStart = aboveLine.Take(),
            IsInCooperative = random.Chance(0.3),
            LoanYuan = loan,
        };
        household.Members.AddRange(members);
        household.Head = members[0];
        return household;
    }

    private int Another(Prng random, int village)
    {
        var index = settled.BinarySearch(village);
        return settled[(index + 1 + random.Below(settled.Count - 1)) % settled.Count];
    }

    private Turn DrawTurn(List<Person> members, int left)
    {
        var taken = Turn.None;
        foreach (var (turn, quota) in turns)
        {
            var fits = turn switch
            {
                Turn.Splits => Turns.CanSplit(members),
                Turn.PersonMoves or Turn.PersonMovesNextDoor => left >= 2 && Turns.MovablePerson(members, 0) is not null,
                Turn.TakesInHousehold => left >= 2,
                _ => true,
            };
            if (quota.Take(fits && taken == Turn.None))
            {
                taken = turn;
            }
        }

        return taken;
    }

    private static string DrawType(Prng random, HouseholdKind kind) => kind switch
    {
        HouseholdKind.LabourDibao or HouseholdKind.FrailDibao => random.Chance(0.8) ? "02" : "04",
        HouseholdKind.Wubao => random.Chance(0.8) ? "03" : "06",
        _ => random.Chance(0.9) ? "01" : "05",
    };
}
