-- what:   The audit rules: what each looks for, why, how sure it is, how it was tested, and whether
--         what the office must set for it is set; a rule that is not configured is silent.
-- grain:  one row per rule
-- key:    rule
-- units:  villages
-- source: headers of sql/findings; data/reference/finding_tests.csv
-- reader: mart.finding, dashboard
select
    finding_header.rule,
    finding_header.name_zh,
    finding_header.severity,
    finding_header.article,
    finding_header.looks_for,
    finding_header.why,
    finding_header.sureness,
    finding_header.tested || coalesce(
        '; of ' || finding_test.planted_villages || ' villages forged by ' || finding_test.forgery
        || ' it names ' || finding_test.found_villages || ' on a list of '
        || finding_test.list_villages || '; without forgeries it names '
        || finding_test.untouched_flagged_villages || ' of ' || finding_test.untouched_villages
        || ' villages (synthetic city, ' || finding_test.test_households || ' households, seed '
        || finding_test.test_seed || ')',
        ''
    ) as tested,
    finding_test.planted_villages,
    finding_test.list_villages,
    finding_test.found_villages,
    finding_test.untouched_flagged_villages,
    finding_test.untouched_villages,
    nullif(finding_header.needs, '') as needs,
    case
        when finding_header.needs = '' then true
        when finding_header.needs = 'payment_item.cap_yuan' then exists (
            select 1 from reference.payment_item where cap_yuan is not null
        )
        else parameter.value is not null
    end as is_configured,
    finding_header.pattern = 'yes' as is_pattern,
    finding_header.looks_for_zh,
    finding_header.sureness_zh,
    finding_header.sql_file
from staging.finding_header
left join reference.parameter
    on finding_header.needs = parameter.name
left join reference.finding_test
    on finding_header.rule = finding_test.rule
