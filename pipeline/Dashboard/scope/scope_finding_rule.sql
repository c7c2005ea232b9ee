-- The audit rules.
select * from mart.finding_rule
order by rule
