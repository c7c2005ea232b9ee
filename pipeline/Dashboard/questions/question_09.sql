-- 哪些需核查线索最多，其中本季新增多少？
select name_zh, sum(findings) as leads, sum(new_findings) as new_leads
from mart.finding_count
inner join mart.finding_rule using (rule)
where level = 'zone' and quarter = (select max(quarter) from mart.figure)
group by name_zh
order by leads desc
