-- what:   What is known of a covered village at the end of a quarter: the latest village sheet so
--         far. Whether it is a poor village says the office’s list where one is at hand, else the
--         sheet, else the roster.
-- grain:  one row per village and quarter
-- key:    village_code, quarter_index
-- units:  people, yuan a head
-- source: 相对贫困村名单; G 村; G 贫困人口明细表, 是否相对贫困村
-- reader: core.snapshot, mart.village_review, figures/poor_share
with sheets as (
    select village_code, quarter_index, village_type, population, income_pc_yuan
    from staging.village_sheet
),

typed as (
    select village_code, quarter_index, village_type
    from sheets
    where village_type is not null
),

office as (
    select count(*) > 0 as is_supplied
    from core.poor_village
),

roster_marks as (
    select village_code, quarter_index, bool_or(is_poor_village) as is_poor_village
    from staging.register_row
    group by all
)

select
    village_snapshot.village_code,
    village_snapshot.quarter_index,
    case
        when office.is_supplied then poor_village.village_code is not null
        else coalesce(typed.village_type = '1', roster_marks.is_poor_village, false)
    end as is_poor_village,
    sheets.population as all_people,
    sheets.income_pc_yuan,
    sheets.quarter_index as sheet_index
from staging.village_snapshot
cross join office
left join core.poor_village
    on village_snapshot.village_code = poor_village.village_code
asof left join typed
    on village_snapshot.village_code = typed.village_code
    and village_snapshot.quarter_index >= typed.quarter_index
asof left join sheets
    on village_snapshot.village_code = sheets.village_code
    and village_snapshot.quarter_index >= sheets.quarter_index
left join roster_marks
    on village_snapshot.village_code = roster_marks.village_code
    and village_snapshot.snapshot_index = roster_marks.quarter_index
