-- what:   The platform's comparison of dibao and 五保 beside this program's own: people of the
--         household whom the dibao or 特困 list in force names by ID.
-- grain:  one row per household and quarter with a sheet
-- key:    quarter, household_key
-- units:  people
-- source: G 低保五保比对
-- reader: analysts; the platform's 行业重合 against listed_people
with listed as (
    select quarter, household_key, cast(count(*) as integer) as listed_people
    from staging.safety_net_member
    where in_dibao_list or in_tekun_list
    group by all
)

select
    quarter.quarter,
    safety_match_sheet.household_key,
    safety_match_sheet.village_code,
    safety_match_sheet.household_type,
    safety_match_sheet.household_size as stated_people,
    safety_match_sheet.covered_people as implemented_people,
    safety_match_sheet.overlap_people,
    coalesce(listed.listed_people, 0) as listed_people,
    safety_match_sheet.file_id,
    safety_match_sheet.sheet,
    safety_match_sheet.row_number as source_row
from staging.safety_match_sheet
inner join core.quarter
    on safety_match_sheet.quarter_index = quarter.quarter_index
left join listed
    on quarter.quarter = listed.quarter
    and safety_match_sheet.household_key = listed.household_key
