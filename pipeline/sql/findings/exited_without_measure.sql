-- what:    Claimed exits of households that no project sheet names up to the quarter booked, and
--          that have no member in 低保 and no 五保 money, in responsible units whose project sheets
--          have come.
-- name_zh: 脱贫户无帮扶措施记录
-- what_zh: 登记脱贫户在脱贫前没有任何项目、就业或帮扶措施记录。
-- sure_zh: 措施可能漏登，须对照“一户一法”材料核实。
-- grain:   one row per household and quarter
-- key:     quarter, subject_kind, subject_id
-- units:   yuan
-- source:  Art. 5, 6, 22
-- reader:  mart.finding
-- severity: look
-- why:     one way a household (一户一法): an exit without any measure is to be explained
-- sure:    a measure may be missing from the sheets
-- tested:  tests/Warehouse/MeasureTests, tests/EndToEnd/CleanCityTests
with measured as (
    select household_key, min(measure_date) as first_date
    from staging.project_row
    group by all
),

delivered as (
    select division_village.division as unit, min(project_row.measure_date) as first_date
    from staging.project_row
    inner join core.division_village
        on project_row.village_code = division_village.village_code
        and division_village.level = 'zone'
    group by all
),

guaranteed as (
    select distinct quarter, household_key
    from core.member
    where is_in_dibao
    union
    select quarter, household_key
    from core.income
    where wubao_yuan > 0
)

select
    exit_claim.review_quarter as quarter,
    exit_claim.village_code as division,
    'household' as subject_kind,
    exit_claim.household_key as subject_id,
    cast(null as decimal(18, 2)) as amount_yuan,
    '登记脱贫，但各类到户项目台账中均无该户记录，也未享受低保或特困供养，需核查帮扶措施' as detail_zh
from core.exit_claim
inner join core.quarter
    on exit_claim.review_quarter = quarter.quarter
inner join core.division_village
    on exit_claim.village_code = division_village.village_code
    and division_village.level = 'zone'
inner join delivered
    on division_village.division = delivered.unit
    and delivered.first_date <= quarter.end_date
left join measured
    on exit_claim.household_key = measured.household_key
    and measured.first_date <= quarter.end_date
anti join guaranteed
    on exit_claim.review_quarter = guaranteed.quarter
    and exit_claim.household_key = guaranteed.household_key
where measured.household_key is null
qualify row_number() over (
    partition by exit_claim.household_key, exit_claim.review_quarter
    order by exit_claim.claim_number
) = 1
