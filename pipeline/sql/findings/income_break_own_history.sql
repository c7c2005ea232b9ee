-- what:    Claimed exits whose income in the quarter booked leaps above all that the household
--          reported in the year before, by more than is usual for exits of that quarter.
-- name_zh: 收入突增
-- what_zh: 登记脱贫当季收入比本户前一年各季都高出很多，超过同期脱贫户的一般幅度。
-- sure_zh: 突增可以确定；新就业、出售牲畜等都可能是原因。
-- grain:   one row per household and quarter
-- key:     quarter, subject_kind, subject_id
-- units:   yuan a head
-- source:  Art. 3, 25
-- reader:  mart.finding
-- severity: look
-- why:     incomes rise by work or help that leaves a trace over time, not in the quarter of exit
-- sure:    certain that the figures leap; a new job or a sold pig may be the reason
-- tested:  tests/Warehouse; planted forgery income_leap
with limits as (
    select
        max(value) filter (where name = 'income_break_ratio') as least_ratio,
        max(value) filter (where name = 'income_break_deviations') as least_deviations,
        max(value) filter (where name = 'income_history_quarters') as history_quarters
    from reference.parameter
),

incomes as (
    select
        household_review.household_key,
        quarter.quarter_index,
        household_review.income_pc_yuan
    from mart.household_review
    inner join core.quarter
        on household_review.quarter = quarter.quarter
    where household_review.income_pc_yuan > 0
),

exits as (
    select
        exit_claim.household_key,
        exit_claim.village_code,
        exit_claim.review_quarter as quarter,
        max(incomes.income_pc_yuan) filter (
            where incomes.quarter_index = quarter.quarter_index
        ) as income_pc_yuan,
        max(incomes.income_pc_yuan) filter (
            where incomes.quarter_index < quarter.quarter_index
        ) as earlier_pc_yuan
    from core.exit_claim
    inner join core.quarter
        on exit_claim.review_quarter = quarter.quarter
    cross join limits
    inner join incomes
        on exit_claim.household_key = incomes.household_key
        and incomes.quarter_index
        between quarter.quarter_index - limits.history_quarters and quarter.quarter_index
    group by all
),

leaps as (
    select exits.*, ln(cast(income_pc_yuan as double) / cast(earlier_pc_yuan as double)) as leap
    from exits
    where income_pc_yuan is not null and earlier_pc_yuan is not null
),

usual as (
    select quarter, median(leap) as usual_leap, mad(leap) as deviation
    from leaps
    group by all
)

select
    leaps.quarter,
    leaps.village_code as division,
    'household' as subject_kind,
    leaps.household_key as subject_id,
    leaps.income_pc_yuan as amount_yuan,
    '登记脱贫当季人均可支配收入' || leaps.income_pc_yuan || '元，为此前一年内最高值'
    || leaps.earlier_pc_yuan || '元的' || cast(exp(leaps.leap) as decimal(9, 1))
    || '倍，需核查增收来源' as detail_zh
from leaps
inner join usual
    on leaps.quarter = usual.quarter
cross join limits
where leaps.leap >= ln(cast(limits.least_ratio as double))
    and leaps.leap - usual.usual_leap >= limits.least_deviations * usual.deviation
