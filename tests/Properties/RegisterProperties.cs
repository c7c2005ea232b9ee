using Analytics.Tests.Warehouse;
using CsCheck;
using Xunit;

namespace Analytics.Tests.Properties;

public sealed class RegisterProperties
{
    private const string Hashes =
        "select 'figure', quarter, sum(hash(t)::hugeint) from mart.figure as t where quarter <= '{0}' group by all"
        + " union all select 'account', quarter, sum(hash(t)::hugeint) from mart.account as t where quarter <= '{0}' group by all"
        + " union all select 'review', quarter, sum(hash(t)::hugeint) from mart.household_review as t where quarter <= '{0}' group by all"
        + " union all select 'finding', quarter, sum(hash(t)::hugeint) from mart.finding as t where quarter <= '{0}' group by all"
        + " union all select 'member', quarter, sum(hash(t)::hugeint) from core.member as t where quarter <= '{0}' group by all order by all";

    private static string Last => RandomRegister.First.Plus(RandomRegister.Quarters - 1).ToString();

    [Fact]
    public void Accounts_close_levels_add_up_and_every_row_is_accounted_for_in_any_stream_of_events() =>
        RandomRegister.Steps.Sample(
            steps =>
            {
                using var register = RandomRegister.Write(steps).Build(Last);
                Assert.Equal("0", register.Rows("select sum(abs(value))::bigint from mart.account where flow = 'residual'"));
                Assert.Equal(register.Rows("select count(*) from core.member"), register.Rows("select sum(value)::bigint from mart.account where flow = 'closing' and stock = 'register' and unit = 'people' and level = 'city'"));
            },
            iter: 6,
            threads: 1);

    [Fact]
    public void Run_as_of_a_quarter_gives_the_rows_that_a_later_run_gives_for_it() =>
        RandomRegister.Steps.Sample(
            steps =>
            {
                using var register = RandomRegister.Write(steps, restates: false).AsOf(Last);
                var middle = RandomRegister.First.Plus(2).ToString();
                var query = Hashes.Replace("{0}", middle, StringComparison.Ordinal);
                var later = register.Rows(query);
                Assert.Equal(later, register.AsOf(middle).Rows(query));
            },
            iter: 3,
            threads: 1);

    [Fact]
    public void A_build_over_counties_or_zones_gives_the_rows_of_a_build_in_one_piece() =>
        RandomRegister.Steps.Sample(
            steps =>
            {
                using var register = RandomRegister.Write(steps).Build(Last);
                var query = Hashes.Replace("{0}", Last, StringComparison.Ordinal);
                var whole = register.Rows(query);
                Assert.Equal(whole, register.Build(Last, partitionBy: "county").Rows(query));
                Assert.Equal(whole, register.Build(Last, partitionBy: "zone").Rows(query));
            },
            iter: 2,
            threads: 1);

    [Fact]
    public void Tables_do_not_depend_on_the_number_of_threads() =>
        RandomRegister.Steps.Sample(
            steps =>
            {
                using var register = RandomRegister.Write(steps).AsOf(Last, threads: 2);
                var query = Hashes.Replace("{0}", Last, StringComparison.Ordinal);
                var two = register.Rows(query);
                Assert.Equal(two, register.AsOf(Last, threads: 1).Rows(query));
            },
            iter: 2,
            threads: 1);
}
