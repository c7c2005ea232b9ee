-- what:   Columns of the headers of sql/findings, filled before the first table is made.
-- makes:  staging.finding_header
-- grain:  no row
-- key:    rule
-- units:  none
-- source: headers of sql/findings
-- reader: mart.finding_rule
select
    cast(null as varchar) as rule,
    cast(null as varchar) as name_zh,
    cast(null as varchar) as severity,
    cast(null as varchar) as article,
    cast(null as varchar) as looks_for,
    cast(null as varchar) as why,
    cast(null as varchar) as sureness,
    cast(null as varchar) as tested,
    cast(null as varchar) as needs,
    cast(null as varchar) as sql_file,
    cast(null as varchar) as looks_for_zh,
    cast(null as varchar) as sureness_zh,
    cast(null as varchar) as benefit,
    cast(null as varchar) as pattern
where false
