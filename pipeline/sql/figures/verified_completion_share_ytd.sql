-- what:    People of claimed exits that meet every criterion, of the target of the year.
-- name_zh: 本年度比对达标任务完成率
-- name_en: Share of the exit target that meets every criterion of the year
-- formula_zh: 本年度比对达标人数 ÷ 本年度脱贫任务人数
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   share
-- period:  y
-- formula: verified_exited_people_ytd / exit_target_people_ytd
-- source:  Art. 3
-- reader:  mart.figure
-- better:  up
-- headline: yes
-- additive: yes
with verified as (
    select
        exit_claim.village_code,
        exit_claim.booked_year,
        exit_claim.booked_quarter,
        exit_claim.people
    from core.exit_claim
    inner join mart.household_review
        on exit_claim.household_key = household_review.household_key
        and exit_claim.review_quarter = household_review.quarter
    where exit_claim.is_in_plan and household_review.verdict = 'met'
)

select
    target_quarter.quarter,
    target_quarter.village_code,
    coalesce(sum(verified.people), 0) as numerator,
    target_quarter.year_people as denominator
from staging.target_quarter
left join core.snapshot
    on target_quarter.village_code = snapshot.village_code
    and target_quarter.quarter = snapshot.quarter
left join verified
    on snapshot.village_code = verified.village_code
    and snapshot.year = verified.booked_year
    and snapshot.quarter >= verified.booked_quarter
group by all
