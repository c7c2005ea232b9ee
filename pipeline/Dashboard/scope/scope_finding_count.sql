-- Leads counted by rule and place in scope; no single lead.
select * from mart.finding_count
where division in (select division from scope_division)
order by rule, quarter, level, division
