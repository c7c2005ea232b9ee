-- what:   The household review counted by village, group, criterion and outcome; criterion verdict
--         counts the verdicts.
-- grain:  one row per village, status, criterion and outcome
-- key:    village_code, status, criterion, outcome
-- units:  households
-- source: mart.household_review
-- reader: village cards, town sheets
select
    village_code,
    claimed_status as status,
    criterion,
    outcome,
    count(*) as households
from (
    unpivot (
        select
            village_code, claimed_status, verdict, income, safety_net, food, clothing, education,
            medical, housing, water
        from mart.household_review
        where quarter = $quarter
    )
    on columns(* exclude (village_code, claimed_status))
    into name criterion value outcome
)
group by all
order by all
