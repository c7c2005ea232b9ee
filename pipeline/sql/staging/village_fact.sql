-- what:   What is known of a covered village at the end of a quarter: the latest village sheet so
--         far,
--         and for the poor-village mark the roster where no sheet says.
-- grain:  one row per village and quarter
-- key:    village_code, quarter_index
-- units:  people, yuan a head
-- source: G 村; G 贫困人口明细表, 是否相对贫困村
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

roster_marks as (
    select village_code, quarter_index, bool_or(is_poor_village) as is_poor_village
    from staging.register_row
    group by all
)

select
    village_snapshot.village_code,
    village_snapshot.quarter_index,
    coalesce(
        typed.village_type = '1', roster_marks.is_poor_village, false
    ) as is_poor_village,
    sheets.population as all_people,
    sheets.income_pc_yuan,
    sheets.quarter_index as sheet_index
from staging.village_snapshot
asof left join typed
    on village_snapshot.village_code = typed.village_code
    and village_snapshot.quarter_index >= typed.quarter_index
asof left join sheets
    on village_snapshot.village_code = sheets.village_code
    and village_snapshot.quarter_index >= sheets.quarter_index
left join roster_marks
    on village_snapshot.village_code = roster_marks.village_code
    and village_snapshot.snapshot_index = roster_marks.quarter_index
