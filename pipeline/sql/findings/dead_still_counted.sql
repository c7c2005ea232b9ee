-- what:    People on the register whom a list of deaths names, or whose own health code says dead,
--         after the days in which a death is reported.
-- name_zh: 疑似死亡人员仍在册
-- what_zh: 死亡名单或本人健康状况记为死亡、超过报告期限仍在册的人员。
-- sure_zh: 身份证号一致可以确定；死亡名单本身也可能有误。
-- grain:   one row per person and quarter
-- key:     quarter, subject_kind, subject_id
-- units:   yuan
-- source:  Art. 24
-- reader:  mart.finding
-- severity: must_fix
-- why:     the register drops a death in its quarter (natural decrease)
-- sure:    certain that the ID number is in the list of deaths; the list itself may err
-- tested:  tests/Warehouse; planted in the sample
-- benefit: yes
with reported as (
    select
        department_match.quarter,
        department_match.household_key,
        department_match.person_key,
        department_match.village_code,
        department_match.record_date as death_date
    from core.department_match
    inner join core.quarter
        on department_match.quarter = quarter.quarter
    inner join core.rule
        on department_match.quarter = rule.quarter
        and rule.parameter = 'death_report_days'
    where department_match.department = 'death'
        and department_match.how = 'id'
        and datediff('day', department_match.record_date, quarter.end_date) >= rule.value
),

dead as (
    select quarter, household_key, person_key, village_code, death_date
    from reported
    union all
    select quarter, household_key, person_key, village_code, null
    from core.member
    anti join reported
        on member.quarter = reported.quarter
        and member.household_key = reported.household_key
        and member.person_key = reported.person_key
    where member.health = '05'
)

select
    dead.quarter,
    dead.village_code as division,
    'member' as subject_kind,
    dead.household_key || '/' || dead.person_key as subject_id,
    cast(null as decimal(18, 2)) as amount_yuan,
    case
        when dead.death_date is null then '名册健康状况为“死亡”'
        else '死亡注销名单所载死亡时间为' || strftime(dead.death_date, '%Y年%-m月')
    end || '，本季仍在册，需核查' as detail_zh
from dead
inner join core.household
    on dead.quarter = household.quarter
    and dead.household_key = household.household_key
where household.presence = 'observed'
