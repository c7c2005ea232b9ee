-- what:    Money of the three payers put into a kind of project it is not meant for, and housing
--         subsidies of households whose house is not known as dangerous.
-- name_zh: 疑似超范围使用扶贫资金
-- what_zh: 三方财政资金投向规定范围以外的项目，或向未列入危房名单的户发放危房改造补助。
-- sure_zh: 以填报的项目类别为准。
-- grain:   one row per project or payment
-- key:     quarter, subject_kind, subject_id
-- units:   yuan
-- source:  Art. 13
-- reader:  mart.finding
-- severity: look
-- why:     the money is for raising income, schooling and health cover; housing and no-labour
--         dibao are paid from earmarked funds
-- sure:    as sure as the kind of project stated; kinds that the reference data does not know are
--         left out
-- tested:  tests/Warehouse, tests/EndToEnd
-- benefit: yes
with houses as (
    select household_key, bool_or(is_dangerous_house) as was_dangerous
    from core.living_condition
    group by household_key
)

select
    fund_project.quarter,
    fund_project.division,
    'project' as subject_kind,
    fund_project.project_key as subject_id,
    fund_project.fiscal_yuan as amount_yuan,
    '“' || fund_project.stated_kind || '”项目使用省、深圳、市三方扶贫财政资金，疑似超出规定用途，需核查'
        as detail_zh
from core.fund_project
where not fund_project.is_allowed
    and fund_project.fiscal_yuan > 0
    and fund_project.is_stated
union all
select
    payment.quarter,
    payment.village_code as division,
    'payment' as subject_kind,
    payment.payment_id as subject_id,
    payment.amount_yuan,
    '领取“' || payment.item || '”，但名册从未记载该户住房为危房，需核查' as detail_zh
from staging.payment
inner join houses
    on payment.household_key = houses.household_key
where payment.fund_use = 'housing'
    and not houses.was_dangerous
