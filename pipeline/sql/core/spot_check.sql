-- what:   Households checked on the spot: by the office, a third party, or as part of the seeded
--         re-check sample; pseudonymous.
-- grain:  one row per check
-- key:    file_id, sheet, source_row
-- units:  people
-- source: 抽查核查登记表; Art. 25
-- reader: figures satisfaction_share, wrong_exit_share, missed_share; mart.recheck_result
with checks as (
    select
        sheets.household_key,
        sheets.village_code,
        sheets.check_kind,
        sheets.check_date,
        year(sheets.check_date) || 'Q' || quarter(sheets.check_date) as check_quarter,
        sheets.check_subject,
        sheets.people,
        sheets.check_verdict,
        sheets.satisfaction,
        sheets.has_enough_food,
        sheets.has_enough_clothing,
        sheets.quarter,
        sheets.file_id,
        sheets.sheet,
        sheets.row_number
    from staging.spot_check_sheet as sheets
),

members as (
    select household_key, quarter, people
    from core.household
)

select
    checks.household_key,
    checks.village_code,
    checks.check_kind,
    checks.check_date,
    checks.check_quarter,
    checks.check_subject,
    coalesce(checks.people, members.people) as people,
    checks.check_verdict,
    checks.satisfaction,
    checks.has_enough_food,
    checks.has_enough_clothing,
    checks.quarter as recorded_quarter,
    checks.file_id,
    checks.sheet,
    checks.row_number as source_row
from checks
left join members
    on checks.household_key = members.household_key
    and checks.check_quarter = members.quarter
