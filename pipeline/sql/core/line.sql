-- what:   The lines of the run: the kind chosen, and the plan line where that kind has no value
--         yet.
-- grain:  one row per year and subject
-- key:    year, subject
-- units:  yuan a head and year
-- source: data/reference/lines.csv; Art. 3
-- reader: mart.household_review, mart.village_review, bulletin
with ranked as (
    select
        line.year,
        line.subject,
        line.kind,
        line.line_yuan,
        line.status,
        row_number() over (
            partition by line.year, line.subject
            order by line.kind <> run.line_kind, line.kind desc
        ) as choice
    from reference.line
    cross join core.run
)

select
    year,
    subject,
    kind as line_kind,
    line_yuan,
    status as line_status
from ranked
where choice = 1
