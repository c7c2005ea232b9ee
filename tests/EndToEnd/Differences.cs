namespace Analytics.Tests.EndToEnd;

/// <summary>Queries that list where a publication and the truth of its city differ; no rows mean that they are equal.</summary>
internal static class Differences
{
    public const string Figures = """
        with truth as (select figure, quarter, level, division, numerator::decimal(24, 6) as numerator, denominator::decimal(24, 6) as denominator from truth('figures')),
        published as (select * from mart.figure where (figure, level) in (select distinct figure, level from truth))
        select coalesce(truth.figure, published.figure), coalesce(truth.quarter, published.quarter), coalesce(truth.level, published.level), coalesce(truth.division, published.division),
            truth.numerator, published.numerator, truth.denominator, published.denominator
        from truth full join published on truth.figure = published.figure and truth.quarter = published.quarter and truth.level = published.level and truth.division = published.division
        where abs(coalesce(truth.numerator, 0) - coalesce(published.numerator, 0)) > 0.001 or abs(coalesce(truth.denominator, 0) - coalesce(published.denominator, 0)) > 0.001
        order by all limit 20
        """;

    public const string Leads = """
        with truth as (select rule, quarter, village, leads::bigint as leads from truth('leads')),
        published as (select rule, quarter, division as village, count(*) as leads from mart.finding where rule in (select rule from truth) group by all)
        select 'truth', * from (select * from truth except select * from published)
        union all select 'published', * from (select * from published except select * from truth)
        order by all limit 20
        """;

    public const string Accounts = """
        with truth as (select division, quarter, stock, unit, flow, value::bigint as value from truth('account')),
        published as (select division, quarter, stock, unit, flow, value::bigint as value from mart.account)
        select coalesce(truth.division, published.division), coalesce(truth.quarter, published.quarter), coalesce(truth.stock, published.stock), coalesce(truth.unit, published.unit), coalesce(truth.flow, published.flow),
            truth.value, published.value
        from truth full join published on truth.division = published.division and truth.quarter = published.quarter and truth.stock = published.stock and truth.unit = published.unit and truth.flow = published.flow
        where coalesce(truth.value, 0) <> coalesce(published.value, 0)
        order by all limit 20
        """;

    /// <summary>Findings and figures of help, posts and visits, for the city.</summary>
    public const string FollowUp = """
        with truth as (select name, quarter, value::bigint as value from truth('follow_up')),
        published as (
            select 'finding:' || rule as name, quarter, count(*) as value from mart.finding
            where rule in ('helper_missing', 'helper_left_before_exit', 'helper_overloaded', 'helper_is_poor', 'not_visited_12m', 'first_secretary_missing', 'village_without_town_leader', 'post_wrong_sender', 'benefit_cut_early')
            group by all
            union all
            select 'figure:' || figure, quarter, value::bigint from mart.figure where figure in ('leader_visit_missed_count', 'science_commissioner_people', 'land_quota_mu', 'land_quota_mu_used') and level = 'city'
        )
        select coalesce(truth.name, published.name), coalesce(truth.quarter, published.quarter), truth.value, published.value
        from truth full join published on truth.name = published.name and truth.quarter = published.quarter
        where coalesce(truth.value, 0) <> coalesce(published.value, 0)
        order by all limit 20
        """;

    /// <summary>Findings of register against lists, as counts by rule, quarter and division.</summary>
    public const string DepartmentFindings = """
        with truth as (select rule, quarter, division, subjects::bigint as subjects from truth('department_findings')),
        published as (select rule, quarter, division, count(*) as subjects from mart.finding where rule in (
            'safety_net_double', 'dibao_not_registered', 'entitled_not_in_dibao', 'dibao_not_entitled', 'asset_holder_registered', 'dead_still_counted', 'person_registered_twice') group by all)
        select 'truth', * from (select * from truth except select * from published)
        union all select 'published', * from (select * from published except select * from truth)
        order by all limit 20
        """;

    /// <summary>
    /// Rows of lists in their own quarter: rows with a valid ID of someone the register shows under a valid ID, of them matched by
    /// ID, matches by ID of people who were never registered or under the key of another, weak matches, weak ones that are wrong.
    /// </summary>
    public const string Matching = """
        with listed as (select department, file, "row"::bigint as source_row, effect, register, person from truth('department_rows')),
        matched as (
            select match.department, input_file.file, match.source_row, match.how, match.person_key
            from core.department_match as match join ops.input_file on match.file_id = input_file.file_id and match.quarter = input_file.quarter),
        keys as (select distinct listed.person, record.person_key from listed join ops.input_file on listed.file = input_file.file
            join core.department_record as record on record.file_id = input_file.file_id and record.department = listed.department and record.source_row = listed.source_row where not record.is_id_void),
        joined as (select listed.*, matched.how, matched.person_key, keys.person_key as own_key from listed left join matched using (department, file, source_row) left join keys on listed.person = keys.person)
        select count(*) filter (effect = 'accepted' and register = 'valid'), count(*) filter (effect = 'accepted' and register = 'valid' and how = 'id'),
            count(*) filter (how = 'id' and (register = 'never' or person_key <> own_key)), count(*) filter (how = 'weak'), count(*) filter (how = 'weak' and (register = 'never' or (register = 'valid' and person_key <> own_key)))
        from joined
        """;

    /// <summary>Household codes are pseudonyms in the publication, so verdicts are compared as counts by quarter, verdict and criteria.</summary>
    public const string Verdicts = """
        with truth as (select quarter, verdict, income, safety_net, education, medical, housing, water, count(*) as households from truth('household_review') group by all),
        published as (select quarter, verdict, income, safety_net, education, medical, housing, water, count(*) as households from mart.household_review group by all)
        select 'truth', * from (select * from truth except select * from published)
        union all select 'published', * from (select * from published except select * from truth)
        order by all limit 20
        """;

    /// <summary>Episodes of monitoring by kind, quarter identified and quarter cleared.</summary>
    public const string Monitoring = """
        with truth as (select type, identified_quarter, cleared_quarter, count(*) as episodes from truth('monitoring') group by all),
        published as (
            select code_list.label as type, printf('%dQ%d', year(identified_date), quarter(identified_date)) as identified_quarter, cleared_quarter, count(*) as episodes
            from core.monitor_episode join reference.code_list on code_list.code_list = 'monitor_type' and code_list.code = monitor_type group by all
        )
        select 'truth', * from (select * from truth except select * from published)
        union all select 'published', * from (select * from published except select * from truth)
        order by all limit 20
        """;
}
