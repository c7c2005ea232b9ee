-- what:   The ledger in force, by the household that the person of the row belongs to. Of two rows
--         for one household the one of the later list counts, then the one paid more.
-- grain:  one row per household and quarter
-- key:    quarter, household_key
-- units:  yuan
-- source: department list 农村危房改造台账
-- reader: staging.housing_state
select
    member.quarter,
    member.household_key,
    house_ledger.quarter as list_quarter,
    house_ledger.house_grade,
    house_ledger.is_only_house,
    house_ledger.rebuild_way,
    house_ledger.start_date <= quarter.end_date as is_started,
    house_ledger.finish_date <= quarter.end_date as is_finished,
    house_ledger.paid_yuan,
    house_ledger.paid_direct
from staging.house_ledger
inner join staging.list_quarter
    on house_ledger.file_id = list_quarter.file_id
inner join core.quarter
    on list_quarter.quarter = quarter.quarter
inner join core.member
    on list_quarter.quarter = member.quarter
    and house_ledger.person_key = member.person_key
qualify row_number() over (
    partition by member.quarter, member.household_key
    order by
        list_quarter.list_index desc, house_ledger.paid_yuan desc nulls last,
        house_ledger.person_key
) = 1
