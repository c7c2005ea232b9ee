using Xunit;

namespace Analytics.Tests.Warehouse;

/// <summary>The policy's own numbers at their edges, worked out by hand.</summary>
public sealed class PolicyBoundaryTests
{
    private const string A = SmallRegister.VillageA;

    [Theory]
    [InlineData("4153.37", 0)] // 4,000 yuan of 2014 × 1.015 × 1.023 = 4,153.38 yuan of 2016
    [InlineData("4153.38", 1)]
    public void Who_was_registered_at_4000_yuan_of_2014_or_more_was_not_poor(string income, int above)
    {
        using var register = new SmallRegister().Roster("2016Q4", A, $"h1 p1 disposable_income={income}").AsOf("2017Q1");

        Assert.Equal($"2016Q4={above} 2017Q1={above}", register.Figure("identified_above_line_households"));
    }

    [Theory]
    [InlineData("2016Q4", "12865.99", "fail")]
    [InlineData("2016Q4", "12866", "pass")] // 6,433 × 2
    [InlineData("2017Q4", "13765.99", "fail")]
    [InlineData("2017Q4", "13766", "pass")] // 6,883 × 2
    [InlineData("2018Q4", "14729.99", "fail")]
    [InlineData("2018Q4", "14730", "pass")] // 7,365 × 2
    [InlineData("2019Q1", "15761.99", "fail")]
    [InlineData("2019Q1", "15762", "pass")] // 7,881 × 2, extrapolated
    public void A_household_is_out_of_poverty_at_45_percent_to_the_fen(string quarter, string income, string outcome)
    {
        using var register = new SmallRegister().Roster(quarter, A, $"h1 p1 disposable_income={income}", $"h1 p2 disposable_income={income}").AsOf(quarter);

        Assert.Equal(outcome, register.Rows("select income from mart.household_review"));
    }

    [Fact]
    public void Two_hundred_and_fifty_one_people_fill_the_284_posts_of_the_142_villages()
    {
        using var places = new SmallRegister().Roster("2016Q4", A, "h0 p0").AsOf("2016Q4");
        var villages = places.Rows("select division from core.division where level = 'village' order by division limit 142").Split('\n');
        string Side(int i) => i < 18 ? "province" : i < 127 ? "shenzhen" : "city";
        var register = new SmallRegister();
        for (var i = 0; i < villages.Length; i++)
        {
            register.Roster("2016Q4", villages[i], $"h{i} p{i}");
        }

        using var _ = register
            .Records("own_poor_village", "2016Q4", [.. villages.Select((village, i) => $"village_code={village} helping_side={Side(i)}")])
            .Records("own_village_post", "2016Q4", [.. villages.SelectMany((village, i) => Side(i) == "shenzhen"
                ? new[] { $"village_code={village} post=leader person_name_key=l{i} in_post_date=2016-05-01 sender_level=shenzhen", $"village_code={village} post=first_secretary person_name_key=f{i} in_post_date=2016-05-01 sender_level=city" }
                : [$"village_code={village} post=both person_name_key=b{i} in_post_date=2016-05-01 sender_level={Side(i)}"])])
            .AsOf("2016Q4");

        Assert.Equal("251 142", register.Rows("select count(distinct holder_key), count(distinct village_code) from core.village_post"));
        Assert.Equal("2016Q4=0", register.Figure("post_vacant_count"));
        Assert.Equal(string.Empty, register.Rows("select subject_id from mart.finding where rule in ('post_wrong_sender', 'first_secretary_missing')"));
    }

    [Fact]
    public void After_the_last_target_date_there_is_no_pace_and_the_gap_stays()
    {
        using var register = new SmallRegister();
        register.Reference("targets.csv", "year,division,people,villages,origin,article,source\n2016,441500,1,,policy,3,t\n2017,441500,1,,policy,3,t\n2018,441500,2,142,policy,3,t\n");
        register
            .Roster("2016Q4", A, "h1 p1 exit_year=2016", "h2 p2", "h3 p3", "h4 p4")
            .Roster("2018Q4", A, "h1 p1 exit_year=2016", "h2 p2 exit_year=2018", "h3 p3", "h4 p4")
            .AsOf("2021Q2");

        Assert.Equal("2016Q4=0.25 2017Q1=0.3333 2017Q2=0.5 2017Q3=1 2017Q4=0.75 2018Q1=1 2018Q2=1.5 2018Q3=3 2018Q4=- 2019Q1=- 2019Q2=- 2019Q3=- 2019Q4=- 2020Q1=- 2020Q2=- 2020Q3=- 2020Q4=- 2021Q1=- 2021Q2=-", register.Figure("exit_required_people_per_quarter"));
        Assert.EndsWith("2018Q4=2 2019Q1=2 2019Q2=2 2019Q3=2 2019Q4=2 2020Q1=2 2020Q2=2 2020Q3=2 2020Q4=2 2021Q1=2 2021Q2=2", register.Figure("exit_gap_people_cum"), StringComparison.Ordinal);
        Assert.EndsWith("2018Q4=142 2019Q1=142 2019Q2=142 2019Q3=142 2019Q4=142 2020Q1=142 2020Q2=142 2020Q3=142 2020Q4=142 2021Q1=142 2021Q2=142", register.Figure("village_target"), StringComparison.Ordinal);
        Assert.EndsWith("2018Q4=0.5 2019Q1=0.5 2019Q2=0.5 2019Q3=0.5 2019Q4=0.5 2020Q1=0.5 2020Q2=0.5 2020Q3=0.5 2020Q4=0.5 2021Q1=0.5 2021Q2=0.5", register.Figure("exit_completion_share_cum"), StringComparison.Ordinal);
    }
}
