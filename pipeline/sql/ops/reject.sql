-- what:   Every rejected row, with the rule it met. No value of an identity column is in it.
-- grain:  one row per rejected row
-- key:    file, file_id, sheet, "row"
-- units:  row = physical line in the file or sheet
-- source: intake; duplicate_conflict from the comparison within a snapshot
-- reader: rejects workbooks, dashboard of data quality
with conflicts as (
    select
        roster_repeat.file_number,
        roster_repeat.sheet,
        roster_repeat.source_row,
        roster_repeat.village_code,
        roster_repeat.source_household_key,
        '请与首次出现的一行核对：' || first_file.file
        || coalesce('《' || nullif(roster_repeat.first_sheet, '') || '》', '')
        || '第' || roster_repeat.first_source_row || '行' as proposal
    from staging.roster_repeat
    inner join staging.input_file as first_file
        on roster_repeat.first_file_number = first_file.file_number
    where roster_repeat.is_conflict
),

rejected as (
    select
        file_number,
        sheet,
        row_number as source_row,
        column_name,
        rule,
        reason_zh,
        proposal,
        village_code,
        source_household_key
    from staging.reject
    union all
    select
        conflicts.file_number,
        conflicts.sheet,
        conflicts.source_row,
        null as column_name,
        intake_rule.rule,
        intake_rule.reason_zh,
        conflicts.proposal,
        conflicts.village_code,
        conflicts.source_household_key
    from conflicts
    inner join reference.intake_rule
        on intake_rule.rule = 'duplicate_conflict'
),

households as (
    select distinct source_household_key
    from rejected
    where rule in ('place_unknown', 'place_ambiguous')
),

-- where the other rows of a household all say one village, it is the likely one
villages as (
    select roster.source_household_key, min(roster.village_code) as village_code
    from staging.roster
    semi join households
        on roster.source_household_key = households.source_household_key
    group by all
    having min(roster.village_code) = max(roster.village_code)
)

select
    input_file.file,
    input_file.file_id,
    rejected.sheet,
    rejected.source_row as "row",
    rejected.column_name as "column",
    rejected.rule,
    rejected.reason_zh,
    coalesce(place.division_name, rejected.proposal) as proposal,
    input_file.layout,
    input_file.quarter,
    rejected.village_code,
    rejected.source_household_key
from rejected
inner join staging.input_file
    on rejected.file_number = input_file.file_number
left join villages
    on rejected.source_household_key = villages.source_household_key
    and rejected.rule in ('place_unknown', 'place_ambiguous')
left join core.division as place
    on place.division = case
        when contains(rejected.column_name, '村') then villages.village_code
        else left(villages.village_code, 9)
    end
