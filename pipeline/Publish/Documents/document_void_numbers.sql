-- what:   Registered people whose ID number counts for nothing, of the quarter reported, by the row
--         that names them.
-- grain:  one row per member
-- key:    file_id, sheet, source_row
-- units:  none
-- source: core.member
-- reader: 证件号码待核清单
select
    input_file.file,
    member.file_id,
    coalesce(member.sheet, '') as sheet,
    member.source_row,
    town.division_name as town,
    village.division_name as village
from core.member
inner join ops.input_file
    on member.file_id = input_file.file_id
inner join core.division as village
    on member.village_code = village.division
inner join core.division as town
    on left(member.village_code, 9) = town.division
where member.quarter = $quarter and member.is_id_void
order by all
