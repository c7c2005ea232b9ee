-- what:   Leads to check, one row each: 需核查线索, never a verdict on a person or a place. What a
--         lead of a rule about benefits says ends with what must not happen before it is checked.
-- grain:  one row per rule, subject and quarter
-- key:    rule, quarter, subject_kind, subject_id
-- units:  yuan
-- source: sql/findings
-- reader: follow-up lists, dashboard counts
select
    finding.source_file as rule,
    finding_header.severity,
    finding_header.article,
    finding.quarter,
    finding.division,
    finding.subject_kind,
    finding.subject_id,
    finding.amount_yuan,
    finding.detail_zh || case
        when finding_header.benefit = 'yes' then '；核实前不得停发、不得清退' else ''
    end as detail_zh,
    min(finding.quarter) over (
        partition by finding.source_file, finding.subject_kind, finding.subject_id
    ) as first_seen_quarter
from staging.finding
inner join staging.finding_header
    on finding.source_file = finding_header.rule
