-- what:   What the housing lists say of dangerous houses and their rebuilding: 住房 of the platform
--         by household, the housing department's ledger by person (registered people only).
-- grain:  one row per accepted row
-- key:    file_id, sheet, source_row
-- quarters: own
-- units:  yuan
-- source: G 住房; department list 农村危房改造台账; Art. 10
-- reader: analysts
select
    quarter,
    'housing_sheet' as record_source,
    household_key,
    cast(null as varchar) as person_key,
    house_grade,
    rebuild_progress,
    is_in_plan as is_in_rebuild_plan,
    cast(null as boolean) as is_only_house,
    cast(null as varchar) as rebuild_way,
    cast(null as date) as rebuild_start_date,
    cast(null as date) as rebuild_finish_date,
    cast(null as decimal(18, 2)) as rebuild_paid_yuan,
    cast(null as boolean) as is_rebuild_paid_direct,
    file_id,
    sheet,
    source_row
from staging.housing_sheet
union all
select
    house_ledger.quarter,
    'house_ledger',
    null,
    house_ledger.person_key,
    house_ledger.house_grade,
    null,
    null,
    house_ledger.is_only_house,
    house_ledger.rebuild_way,
    house_ledger.start_date,
    house_ledger.finish_date,
    house_ledger.paid_yuan,
    house_ledger.paid_direct,
    house_ledger.file_id,
    house_ledger.sheet,
    house_ledger.source_row
from staging.house_ledger
inner join staging.registered_person
    on house_ledger.person_key = registered_person.person_key
