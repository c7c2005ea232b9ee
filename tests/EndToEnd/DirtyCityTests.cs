using Xunit;

namespace Analytics.Tests.EndToEnd;

public sealed class DirtyCityTests(DirtyCity dirty) : IClassFixture<DirtyCity>
{
    [Fact]
    public void Rejected_rows_are_normal_and_end_with_0() => Assert.True(dirty.Published.ExitCode == 0, dirty.Published.Errors + dirty.Published.Output);

    [Fact]
    public void Every_row_of_every_file_is_accounted_for() =>
        Assert.Empty(dirty.City.Ask("out", "select file, rows_in, rows_accepted, rows_rejected, rows_duplicate, rows_blank, rows_total from ops.input_file where rows_in <> rows_accepted + rows_rejected + rows_duplicate + rows_blank + rows_total"));

    [Fact]
    public void Row_counts_of_every_file_equal_the_truth() =>
        Assert.Empty(dirty.City.Ask("out", """
            select coalesce(truth.file, file.file), truth.layout, truth.rows_in, file.rows_in, truth.rows_accepted, file.rows_accepted, truth.rows_rejected, file.rows_rejected, truth.rows_duplicate, file.rows_duplicate, truth.rows_blank, file.rows_blank, truth.rows_total, file.rows_total
            from truth('input_files') as truth full join ops.input_file as file on truth.file = file.file and truth.layout = file.layout
            where truth.rows_in::bigint is distinct from file.rows_in or truth.rows_accepted::bigint is distinct from file.rows_accepted or truth.rows_rejected::bigint is distinct from file.rows_rejected
                or truth.rows_duplicate::bigint is distinct from file.rows_duplicate or truth.rows_blank::bigint is distinct from file.rows_blank or truth.rows_total::bigint is distinct from file.rows_total
            order by all limit 20
            """));

    [Fact]
    public void Each_bad_row_is_rejected_by_its_rule_at_its_physical_line() =>
        Assert.Empty(dirty.City.Ask("out", """
            with truth as (select file, coalesce(sheet, '') as sheet, "row"::bigint as "row", rule from truth('defects') where kind = 'reject'),
            published as (select file, coalesce(sheet, '') as sheet, "row"::bigint as "row", rule from ops.reject)
            select 'not rejected', * from (select * from truth except select * from published)
            union all select 'rejected though good', * from (select * from published except select * from truth)
            order by all limit 20
            """));

    [Fact]
    public void Each_repair_and_note_is_counted_by_its_rule() =>
        Assert.Empty(dirty.City.Ask("out", """
            with truth as (select file, rule, count(*) as rows from truth('defects') where kind in ('repair', 'note') and rule in (select rule from ops.repair) group by all),
            published as (select file, rule, sum(rows)::bigint as rows from ops.repair where rule in (select rule from truth('defects')) group by all)
            select coalesce(truth.file, published.file), coalesce(truth.rule, published.rule), truth.rows, published.rows
            from truth full join published on truth.file = published.file and truth.rule = published.rule
            where coalesce(truth.rows, 0) > coalesce(published.rows, 0)
            order by all limit 20
            """));

    [Fact]
    public void Every_planted_rule_is_met() =>
        Assert.Empty(dirty.City.Ask("out", "select distinct rule from truth('defects') where kind in ('repair', 'note') and rule not in (select rule from ops.repair) order by all"));

    [Fact]
    public void Figures_equal_the_truth_over_the_accepted_rows() => Assert.Empty(dirty.City.Ask("out", Differences.Figures));

    [Fact]
    public void Findings_of_help_posts_and_visits_equal_the_truth() => Assert.Empty(dirty.City.Ask("out", Differences.FollowUp));

    [Fact]
    public void Every_lead_on_schooling_housing_and_measures_is_found_and_no_other() => Assert.Empty(dirty.City.Ask("out", Differences.Leads));

    [Fact]
    public void Findings_of_register_against_lists_equal_the_truth_over_the_accepted_rows() => Assert.Empty(dirty.City.Ask("out", Differences.DepartmentFindings));

    [Fact]
    public void Lists_are_matched_by_ID_with_a_recall_of_999_in_1000_and_nobody_is_taken_for_another()
    {
        var counts = dirty.City.Ask("out", Differences.Matching)[0].Split(" | ").Select(int.Parse).ToArray();

        Assert.True(counts[0] > 1000 && counts[1] >= 0.999 * counts[0], $"{counts[1]} of {counts[0]} matched");
        Assert.Equal(0, counts[2]);
        Assert.True(counts[3] > 0, "no weak match");
        Assert.Equal(0, counts[4]);
    }

    [Fact]
    public void Accounts_equal_the_truth_over_the_accepted_rows() => Assert.Empty(dirty.City.Ask("out", Differences.Accounts));

    [Fact]
    public void Accounts_close_for_every_division_quarter_stock_and_unit() =>
        Assert.Equal(["0"], dirty.City.Ask("out", "select count(*) filter (value <> 0) from mart.account where flow = 'residual'"));

    [Fact]
    public void A_run_over_zones_gives_the_bytes_of_a_run_in_one_piece()
    {
        Assert.Equal(0, dirty.City.Run("zones", "--only", "build", "--partition-by", "zone").ExitCode);
        Assert.Equal(dirty.City.Hashes("out"), dirty.City.Hashes("zones"));
    }
}
