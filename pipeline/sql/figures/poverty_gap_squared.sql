-- what:    Foster–Greer–Thorbecke 2 at the line of the year, registered people of known income.
-- name_zh: 贫困差距平方（FGT2）
-- name_en: Squared poverty gap
-- formula_zh: 线下人口（1 − 人均收入 ÷ 标准线）的平方之和 ÷ 总人数
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   share
-- period:  s
-- formula: Σ people × (1 − income a head / line)² of those below / people
-- source:  Art. 3
-- reader:  mart.figure
-- better:  down
-- headline: no
-- additive: yes
with measured as (
    select
        household.quarter,
        household.village_code,
        income.people,
        case
            when income.disposable_yuan >= line.line_yuan * income.people then 0
            else cast(
            cast(line.line_yuan * income.people - income.disposable_yuan as decimal(19, 2))
            * cast(line.line_yuan * income.people - income.disposable_yuan as decimal(19, 2))
            / (line.line_yuan * line.line_yuan * income.people) as decimal(24, 6))
        end as shortfall
    from core.household
    inner join core.income
        on household.quarter = income.quarter
        and household.household_key = income.household_key
        and income.is_income_known
    inner join core.quarter
        on household.quarter = quarter.quarter
    inner join core.line
        on quarter.year = line.year
        and line.subject = 'household'
)

select
    snapshot.quarter,
    snapshot.village_code,
    coalesce(sum(measured.shortfall), 0) as numerator,
    coalesce(sum(measured.people), 0) as denominator
from core.snapshot
left join measured
    on snapshot.quarter = measured.quarter
    and snapshot.village_code = measured.village_code
group by all
