-- what:    People of claimed exits in the year so far whose household meets every criterion by
--         the data at hand: a match, not a certification.
-- name_zh: 本年度比对达标人数
-- name_en: People of exits that meet every criterion in the year so far
-- formula_zh: 本年登记脱贫中，入账当季各项标准均比对达标的人数
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   people
-- period:  y
-- formula: claimed exits whose household_review is met in the quarter booked
-- source:  Art. 3, 24
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
    snapshot.quarter,
    snapshot.village_code,
    coalesce(sum(verified.people), 0) as numerator
from core.snapshot
left join verified
    on snapshot.village_code = verified.village_code
    and snapshot.year = verified.booked_year
    and snapshot.quarter >= verified.booked_quarter
group by all
