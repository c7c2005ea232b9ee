using System.Globalization;
using Analytics.Sample;
using Analytics.Sample.Exports;
using Xunit;

namespace Analytics.Tests.Sample;

public sealed class TruthTests(SmallCity city) : IClassFixture<SmallCity>
{
    [Fact]
    public void Every_account_closes_and_opens_with_the_closing_stock_before()
    {
        var rows = city.Truth("account.csv");
        Assert.All(rows.Where(row => row["flow"] == "residual"), row => Assert.Equal("0", row["value"]));
        var closing = rows.Where(row => row["flow"] == "closing").ToDictionary(Key, row => row["value"], StringComparer.Ordinal);
        foreach (var opening in rows.Where(row => row["flow"] == "opening" && row["quarter"] != "2016Q1"))
        {
            var index = int.Parse(opening["quarter"][..4], CultureInfo.InvariantCulture) * 4 + opening["quarter"][5] - '0' - 2;
            opening["quarter"] = string.Create(CultureInfo.InvariantCulture, $"{index / 4}Q{(index % 4) + 1}");
            Assert.Equal(closing.GetValueOrDefault(Key(opening), "0"), opening["value"]);
        }

        static string Key(Dictionary<string, string> row) => string.Join('|', row["division"], row["level"], row["quarter"], row["stock"], row["unit"]);
    }

    [Fact]
    public void The_register_is_the_poor_and_the_exited()
    {
        var rows = city.Truth("account.csv").Where(row => row["flow"] == "closing").ToLookup(row => (row["division"], row["quarter"], row["unit"]));
        Assert.All(rows, cells => Assert.Equal(
            cells.Where(row => row["stock"] == "register").Sum(row => int.Parse(row["value"], CultureInfo.InvariantCulture)),
            cells.Where(row => row["stock"] != "register").Sum(row => int.Parse(row["value"], CultureInfo.InvariantCulture))));
    }

    [Theory]
    [InlineData("county")]
    [InlineData("zone")]
    [InlineData("town")]
    [InlineData("village")]
    public void Every_figure_of_a_level_adds_up_to_the_city(string level)
    {
        var rows = city.Truth("figures.csv");
        var sums = rows.Where(row => row["level"] == level).GroupBy(row => (row["figure"], row["quarter"]))
            .ToDictionary(group => group.Key, group => group.Sum(row => decimal.Parse(row["numerator"], CultureInfo.InvariantCulture)));
        foreach (var row in rows.Where(row => row["level"] == "city" && row["figure"].EndsWith("_people", StringComparison.Ordinal)))
        {
            Assert.Equal(decimal.Parse(row["numerator"], CultureInfo.InvariantCulture), sums[(row["figure"], row["quarter"])]);
        }
    }

    [Fact]
    public void Registered_people_are_the_rows_of_the_detail_lists_and_every_village_is_listed_in_every_quarter()
    {
        var figures = city.Truth("figures.csv").Where(row => row["figure"] == "registered_people").ToLookup(row => row["quarter"], StringComparer.Ordinal);
        var villages = figures["2016Q1"].Count(row => row["level"] == "village");
        foreach (var quarter in city.Rosters.GroupBy(file => file.Quarter, StringComparer.Ordinal))
        {
            var rows = quarter.SelectMany(file => SmallCity.ReadGbk(file.Path).Skip(1)).Select(line => line.Split(',')).ToList();
            Assert.Equal(rows.Count.ToString(CultureInfo.InvariantCulture), figures[quarter.Key].Single(row => row["level"] == "city")["numerator"]);
            Assert.Equal(villages, rows.Select(row => row[0] + row[1]).Distinct(StringComparer.Ordinal).Count());
        }
    }

    [Fact]
    public void Late_relapsed_withdrawn_and_false_exits_are_all_there()
    {
        var exits = city.Truth("exits.csv");
        Assert.Contains(exits, row => row["first_seen_quarter"] != row["booked_quarter"] && row["booked_quarter"] == row["exit_year"] + "Q4");
        Assert.Contains(exits, row => row["ended_kind"] == "relapsed");
        Assert.Contains(exits, row => row["ended_kind"] == "withdrawn");
        Assert.Contains(exits, row => row["verified"] == "false");
        var flows = city.Truth("account.csv").Where(row => row["level"] == "city").Select(row => row["flow"]).ToHashSet(StringComparer.Ordinal);
        Assert.Superset(
            new HashSet<string>(["identified", "split", "merge", "moved_in", "moved_out", "natural_in", "natural_out", "exited", "relapsed", "withdrawn", "terminated", "cancelled", "removed_unknown"], StringComparer.Ordinal),
            flows);
    }

    [Fact]
    public void Every_criterion_passes_fails_and_lacks_data_somewhere()
    {
        var reviews = city.Truth("household_review.csv");
        foreach (var criterion in (string[])["income", "safety_net", "education", "medical", "housing", "water"])
        {
            Assert.Superset(new HashSet<string>(["pass", "fail", "no_data"], StringComparer.Ordinal), reviews.Select(row => row[criterion]).ToHashSet(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Counts_come_near_the_targets_of_the_policy()
    {
        using var larger = SmallCity.Make(households: 2000);
        var figures = larger.Truth("figures.csv").Where(row => row["level"] == "city").ToDictionary(row => (row["figure"], row["quarter"]), row => decimal.Parse(row["numerator"], CultureInfo.InvariantCulture));
        const decimal Scale = 2000m / 42255;
        Assert.Equal(2000, figures[("registered_households", "2016Q1")]);
        Assert.InRange(figures[("registered_people", "2016Q1")] / (141_000 * Scale), 0.96m, 1.04m);
        Assert.InRange(figures[("exited_people_ytd", "2016Q4")] / (41_000 * Scale), 0.94m, 1.06m);
        Assert.InRange(figures[("exited_people_ytd", "2017Q4")] / (57_000 * Scale), 0.94m, 1.06m);
        Assert.InRange(figures[("exited_people_ytd", "2018Q4")] / (43_000 * Scale), 0.92m, 1.08m);
        Assert.InRange(figures[("registered_people_in", "2016Q1")] / figures[("registered_people", "2016Q1")], 0.21m, 0.29m);
        Assert.InRange(figures[("verified_exited_people_cum", "2018Q4")] / figures[("exited_people_cum", "2018Q4")], 0.75m, 0.95m);
    }

    [Fact]
    public void A_hundred_and_forty_two_poor_villages_are_chosen()
    {
        var villages = city.Truth("poor_villages.csv");
        Assert.Equal(142, villages.Select(row => row["village"]).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(18, villages.Count(row => row["helper"] == "province"));
        Assert.Equal(109, villages.Count(row => row["helper"] == "shenzhen"));
        Assert.Equal(15, villages.Count(row => row["helper"] == "city"));
        var poor = villages.Select(row => row["name"]).ToHashSet(StringComparer.Ordinal);
        var shown = city.Rosters.SelectMany(file => SmallCity.ReadGbk(file.Path).Skip(1)).Select(line => line.Split(',')).Where(cells => cells[GRosterHeader.Position("是否相对贫困村")] == "是").ToList();
        Assert.NotEmpty(shown);
        Assert.All(shown, cells => Assert.Contains(cells[1], poor));
    }
}
