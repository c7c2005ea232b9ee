using Analytics.Sample.People;

namespace Analytics.Sample.Life;

/// <summary>Carries out the structural event of a cluster.</summary>
internal sealed class Turns(HouseholdMaker maker, PersonMaker people)
{
    private const int QuartersAway = 2;

    public static bool CanSplit(IReadOnlyList<Person> members) => members.Count >= 4 && SplitLeader(members, 0) is not null;

    /// <summary>A single adult, not the head, who can marry into another household.</summary>
    public static Person? MovablePerson(IReadOnlyList<Person> members, int quarter)
    {
        var day = SampleQuarter.At(quarter).End;
        return members.Count < 3
            ? null
            : members.Skip(1).FirstOrDefault(person => person.Spouse is null && person.Generation == 1 && person.AgeAt(day) is >= 18 and <= 40);
    }

    /// <summary>Whether the cluster's households do anything structural in a quarter; nothing else may then happen to them.</summary>
    public static bool IsTurning(Cluster cluster, int quarter) =>
        cluster.Turn != Turn.None && (quarter == cluster.TurnQuarter || (cluster.Turn == Turn.TerminatedAndBack && quarter == cluster.TurnQuarter + QuartersAway));

    public void Apply(Cluster cluster, int quarter)
    {
        var first = cluster.Households[0];
        if (quarter == cluster.TurnQuarter && first.IsOn)
        {
            switch (cluster.Turn)
            {
                case Turn.Splits:
                    Split(cluster, first, quarter);
                    break;
                case Turn.TakesInHousehold:
                    TakeIn(first, cluster.Households[1], quarter);
                    break;
                case Turn.PersonMoves or Turn.PersonMovesNextDoor:
                    MovePerson(first, cluster.Households[1], quarter);
                    break;
                case Turn.HouseholdMoves:
                    first.Village = cluster.MoveTo;
                    break;
                case Turn.Terminated or Turn.TerminatedAndBack:
                    Leave(first, quarter, "终止");
                    break;
                case Turn.Cancelled:
                    Leave(first, quarter, "销户");
                    break;
                case Turn.Vanishes:
                    first.IsOn = false;
                    break;
            }
        }
        else if (cluster.Turn == Turn.TerminatedAndBack && quarter == cluster.TurnQuarter + QuartersAway && first.Members.Count > 0)
        {
            (first.IsOn, first.OnSince, first.IsNew) = (true, quarter, true);
            first.Note(quarter, "新增");
        }
    }

    public static void Leave(Household household, int quarter, string kind)
    {
        household.IsOn = false;
        household.Note(quarter, kind);
    }

    private static Person? SplitLeader(IReadOnlyList<Person> members, int quarter)
    {
        var day = SampleQuarter.At(quarter).End;
        return members.Skip(1).FirstOrDefault(person => person.Generation == 1 && person.IsMale && !person.IsInLaw && person.CanWork(day) && person.AgeAt(day) >= 18);
    }

    private void Split(Cluster cluster, Household from, int quarter)
    {
        if (SplitLeader(from.Members, quarter) is not { } leader || ReferenceEquals(leader, from.Head) || from.Members.Count < 3)
        {
            return;
        }

        var movers = from.Members.Where(member => ReferenceEquals(member, leader) || ReferenceEquals(member, leader.Spouse)
            || (leader.Spouse is not null && member.Generation == 2)).ToList();
        var day = SampleQuarter.At(quarter).End;
        if (leader.Spouse is null && cluster.Random.Chance(0.5))
        {
            var bride = people.Make(cluster.Random, Names.Surname(cluster.Random), from.Members, Math.Max(20, leader.AgeAt(day) - 1), !leader.IsMale, 1, quarter, day);
            (bride.IsInLaw, bride.Spouse, leader.Spouse) = (true, leader, bride);
            movers.Add(bride);
        }

        var fourth = Horizon.FourthQuarterOf(2018);
        var household = new Household
        {
            Code = maker.NextCode(),
            Village = from.Village,
            Hamlet = from.Hamlet,
            Kind = from.Kind,
            TypeCode = from.TypeCode,
            CauseCode = from.CauseCode,
            Latent = from.Latent.Copy(),
            Exit = new ExitStory { Year = 2018, Seen = fourth, SeenInRoster = fourth },
            Since = quarter,
            HouseSafeFrom = from.HouseSafeFrom,
            WaterSafeFrom = from.WaterSafeFrom,
            IsInCooperative = from.IsInCooperative,
        };
        from.Members.RemoveAll(movers.Contains);
        household.Members.AddRange(movers);
        household.Head = leader;
        (household.IsOn, household.OnSince) = (true, quarter);
        household.Note(quarter, "拆户");
        cluster.Households.Add(household);
    }

    private static void TakeIn(Household first, Household second, int quarter)
    {
        if (!second.IsOn)
        {
            return;
        }

        foreach (var member in second.Members.Where(member => first.Members.TrueForAll(own => own.Name != member.Name)))
        {
            member.IsOther = true;
            first.Members.Add(member);
        }

        Leave(second, quarter, "并户");
    }

    private static void MovePerson(Household first, Household second, int quarter)
    {
        var person = first.Members.Count < 2 ? null : MovablePerson(first.Members, quarter);
        if (person is null || ReferenceEquals(person, first.Head) || !second.IsOn || second.Members.Exists(own => own.Name == person.Name))
        {
            return;
        }

        first.Members.Remove(person);
        person.IsOther = true;
        second.Members.Add(person);
    }
}
