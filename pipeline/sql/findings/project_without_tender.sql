-- what:    A started project of a size that must be tendered, which the list of tenders does not
--         have.
-- name_zh: 应招标项目未见招标记录
-- what_zh: 规模达到应招标标准、已开工而招标台账中没有记录的项目。
-- sure_zh: 以两份台账为准，招标台账可能漏登。
-- grain:   one row per project and quarter
-- key:     quarter, subject_kind, subject_id
-- units:   yuan
-- source:  Art. 13
-- reader:  mart.finding
-- severity: must_fix
-- why:     projects are tendered and bought by rule
-- sure:    matched by name (without spaces, brackets of either width alike) and county or place;
--         silent until a list of tenders is delivered
-- tested:  tests/Warehouse, tests/EndToEnd
with sized as (
    select
        fund_project.quarter,
        fund_project.project_key,
        fund_project.division,
        translate(
            regexp_replace(fund_project.project_name, '[\s　]', '', 'g'), '（）［］', '()[]'
        ) as plain_name,
        greatest(
            coalesce(fund_project.planned_yuan, 0), coalesce(fund_project.actual_yuan, 0)
        ) as size_yuan,
        tender_limit.limit_yuan
    from core.fund_project
    inner join staging.delivered
        on delivered.layout = 'own_tender'
        and fund_project.quarter = delivered.quarter
    inner join reference.tender_limit
        on coalesce(fund_project.start_date, date '2016-01-01') >= tender_limit.valid_from_date
    where fund_project.project_status in ('1', '2')
    qualify row_number() over (
        partition by fund_project.quarter, fund_project.project_key
        order by tender_limit.valid_from_date desc
    ) = 1
),

places as (
    select distinct stated.division as stated_division, other.division
    from core.division_village as stated
    inner join core.division_village as other
        on stated.village_code = other.village_code
),

tendered as (
    select
        tender.quarter,
        places.division,
        translate(regexp_replace(tender.project_name, '[\s　]', '', 'g'), '（）［］', '()[]')
            as plain_name
    from core.tender
    inner join places
        on tender.division = places.stated_division
)

select
    sized.quarter,
    sized.division,
    'project' as subject_kind,
    sized.project_key as subject_id,
    sized.size_yuan as amount_yuan,
    '项目金额' || sized.size_yuan || '元，达到应招标规模' || sized.limit_yuan
    || '元，招标台账中未见记录，需核查' as detail_zh
from sized
anti join tendered
    on sized.plain_name = tendered.plain_name
    and sized.division = tendered.division
    and sized.quarter >= tendered.quarter
where sized.size_yuan >= sized.limit_yuan
