using Analytics.Pipeline.FollowUp;
using CsCheck;
using Xunit;

namespace Analytics.Tests.FollowUp;

public sealed class HelperAssignmentTests
{
    private const string TownA = "441502001";
    private const string TownB = "441502002";
    private const string TownC = "441521100";
    private static readonly string[] s_towns = [TownA, TownB, TownC];

    [Fact]
    public void Nobody_has_more_households_than_the_cap_and_the_riskiest_are_served_first_when_cadres_are_short()
    {
        var chosen = HelperAssignment.Solve([Need("h1", TownA), Need("h2", TownA), Need("h3", TownA)], [new HelperPost("c1", TownA, "441502")], cap: 2);

        Assert.Equal(["c1", "c1", null], chosen);
    }

    [Fact]
    public void A_cadre_of_the_same_town_comes_before_keeping_one_of_another()
    {
        var chosen = HelperAssignment.Solve([Need("h1", TownA, "far")], [new HelperPost("far", TownB, "441502"), new HelperPost("near", TownA, "441502")], cap: 5);

        Assert.Equal(["near"], chosen);
    }

    [Fact]
    public void Who_has_a_cadre_of_the_town_keeps_the_cadre()
    {
        var chosen = HelperAssignment.Solve(
            [Need("h1", TownA, "c2"), Need("h2", TownA, "c1"), Need("h3", TownA, "c2")],
            [new HelperPost("c1", TownA, "441502"), new HelperPost("c2", TownA, "441502")],
            cap: 2);

        Assert.Equal(["c2", "c1", "c2"], chosen);
    }

    [Fact]
    public void A_cadre_of_another_county_helps_only_when_the_post_has_no_county()
    {
        HouseholdNeed[] households = [Need("h1", TownC)];

        Assert.Equal([null], HelperAssignment.Solve(households, [new HelperPost("c1", TownA, "441502")], cap: 5));
        Assert.Equal(["c2"], HelperAssignment.Solve(households, [new HelperPost("c1", TownA, "441502"), new HelperPost("c2", null, null)], cap: 5));
    }

    [Fact]
    public void Every_small_case_is_as_good_as_the_best_of_all_assignments() =>
        Gen.Select(
            Gen.Int[0, 2].Array[0, 6],
            Gen.Int[-1, 3].Array[6],
            Gen.Int[0, 4].Array[0, 4],
            Gen.Int[1, 2]).Sample(
            (towns, previous, posts, cap) =>
            {
                HelperPost[] helpers = [.. posts.Select((post, index) => Post(index, post))];
                HouseholdNeed[] households = [.. towns.Select((town, index) => Need($"h{index}", s_towns[town], previous[index] < 0 ? null : $"c{previous[index]}"))];
                var chosen = HelperAssignment.Solve(households, helpers, cap);
                Assert.Equal(Best(households, helpers, cap), Worth(households, helpers, chosen), StringComparer.Ordinal);
                Assert.All(chosen.OfType<string>().CountBy(key => key, StringComparer.Ordinal), load => Assert.InRange(load.Value, 1, cap));
            },
            iter: 500,
            threads: 1);

    [Fact]
    public void A_city_of_thousands_is_solved_the_same_way_twice()
    {
        HelperPost[] helpers = [.. Enumerable.Range(0, 400).Select(i => new HelperPost($"c{i:D4}", s_towns[i % 3], s_towns[i % 3][..6]))];
        HouseholdNeed[] households = [.. Enumerable.Range(0, 2100).Select(i => Need($"h{i:D4}", s_towns[i * 7 % 3], i % 4 == 0 ? null : $"c{i * 13 % 420:D4}"))];
        var once = HelperAssignment.Solve(households, helpers, cap: 5);

        Assert.Equal(once, HelperAssignment.Solve(households, [.. helpers.Reverse()], cap: 5));
        Assert.Equal(2000, once.Count(helper => helper is not null));
        Assert.Equal(5, once.OfType<string>().CountBy(key => key, StringComparer.Ordinal).Max(load => load.Value));
    }

    private static HouseholdNeed Need(string key, string town, string? previous = null) => new(key, town + "001", previous);

    private static HelperPost Post(int index, int kind) => kind switch
    {
        < 3 => new HelperPost($"c{index}", s_towns[kind], s_towns[kind][..6]),
        3 => new HelperPost($"c{index}", null, "441502"),
        _ => new HelperPost($"c{index}", null, null),
    };

    /// <summary>Tries every assignment there is.</summary>
    private static string Best(HouseholdNeed[] households, HelperPost[] helpers, int cap)
    {
        var best = "~";
        void Try(List<string?> chosen)
        {
            if (chosen.Count == households.Length)
            {
                var worth = Worth(households, helpers, chosen);
                best = string.CompareOrdinal(worth, best) < 0 ? worth : best;
                return;
            }

            foreach (var helper in helpers.Where(helper => (helper.County ?? households[chosen.Count].County) == households[chosen.Count].County && chosen.Count(key => key == helper.Key) < cap))
            {
                Try([.. chosen, helper.Key]);
            }

            Try([.. chosen, null]);
        }

        Try([]);
        return best;
    }

    /// <summary>Less is better, read from the left: households without a cadre, which ones (the riskiest weigh most), out of town, changes.</summary>
    private static string Worth(HouseholdNeed[] households, HelperPost[] helpers, IReadOnlyList<string?> chosen)
    {
        var pairs = households.Zip(chosen, (household, key) => (household, key, helper: helpers.FirstOrDefault(helper => helper.Key == key))).ToList();
        return $"{pairs.Count(pair => pair.key is null)} {string.Concat(pairs.Select(pair => pair.key is null ? '1' : '0'))} "
            + $"{pairs.Count(pair => pair.key is not null && pair.helper!.Town != pair.household.Town)} {pairs.Count(pair => pair.key is not null && pair.key != pair.household.PreviousHelper)}";
    }
}
