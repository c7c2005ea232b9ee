-- what:    People expected out of poverty in this year by its end: exits that stand, and
--         households still poor that meet every criterion.
-- name_zh: 年末预计脱贫人数
-- name_en: People expected to exit by the end of the year
-- formula_zh: 本年现有登记脱贫人数＋各项标准均已达标的未脱贫人数；下限只计其中列入预脱贫的，上限另计全部预脱贫的
-- grain:   one row per village, quarter, suffix
-- key:     village_code, quarter, suffix
-- quarters: own
-- units:   people
-- period:  y
-- formula: exits of the year that stand + poor people whose household meets every criterion; low:
--         only those also listed 预脱贫; high: those that meet or are listed
-- source:  Art. 3, 25
-- reader:  mart.figure
-- better:  none
-- headline: no
-- additive: yes
-- suffixes: low=下限, high=上限
with standing as (
    select
        snapshot.quarter,
        snapshot.village_code,
        coalesce(sum(exit_claim.people), 0) as people
    from core.snapshot
    left join core.exit_claim
        on snapshot.village_code = exit_claim.village_code
        and exit_claim.is_in_plan
        and snapshot.year = exit_claim.booked_year
        and snapshot.quarter >= exit_claim.booked_quarter
        and snapshot.quarter < coalesce(exit_claim.ended_quarter, '9999')
    group by all
),

approaching as (
    select
        quarter,
        village_code,
        coalesce(sum(people) filter (where verdict = 'met'), 0) as met_people,
        coalesce(sum(people) filter (
            where verdict = 'met' and claimed_status = 'pre_exit'
        ), 0) as met_and_listed_people,
        coalesce(sum(people) filter (
            where verdict = 'met' or claimed_status = 'pre_exit'
        ), 0) as met_or_listed_people
    from mart.household_review
    where not claimed
    group by all
)

select
    standing.quarter,
    standing.village_code,
    variants.suffix,
    standing.people + coalesce(case
        when variants.suffix is null then approaching.met_people
        when variants.suffix = '_low' then approaching.met_and_listed_people
        else approaching.met_or_listed_people
    end, 0) as numerator
from standing
cross join (values (null), ('_low'), ('_high')) as variants (suffix)
left join approaching
    on standing.quarter = approaching.quarter
    and standing.village_code = approaching.village_code
