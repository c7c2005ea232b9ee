-- Leads counted by rule and place in scope; no single lead, and no pattern, which is for auditors.
select * from mart.finding_count
where division in (select division from scope_division)
    and rule not in (select rule from mart.finding_rule where is_pattern)
order by rule, quarter, level, division
