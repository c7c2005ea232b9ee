-- Leads about households at the as-of quarter, in words.
select finding.subject_id, finding_rule.name_zh || '：' || finding.detail_zh as lead
from mart.finding
inner join core.run
    on finding.quarter = run.as_of_quarter
inner join mart.finding_rule
    on finding.rule = finding_rule.rule
where finding.subject_kind = 'household'
order by finding.subject_id, finding.rule
