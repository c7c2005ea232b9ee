-- what:   The audit rules: what each looks for, why, how sure it is, and whether what the office
--         must
--         set for it is set: a rule that is not configured is silent.
-- grain:  one row per rule
-- key:    rule
-- units:  none
-- source: headers of sql/findings
-- reader: mart.finding, dashboard
select
    finding_header.rule,
    finding_header.name_zh,
    finding_header.severity,
    finding_header.article,
    finding_header.looks_for,
    finding_header.why,
    finding_header.sureness,
    finding_header.tested,
    nullif(finding_header.needs, '') as needs,
    case
        when finding_header.needs = '' then true
        when finding_header.needs = 'payment_item.cap_yuan' then exists (
            select 1 from reference.payment_item where cap_yuan is not null
        )
        else parameter.value is not null
    end as is_configured,
    finding_header.sql_file
from staging.finding_header
left join reference.parameter
    on finding_header.needs = parameter.name
