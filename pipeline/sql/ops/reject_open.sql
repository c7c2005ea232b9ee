-- what:   Rejected rows that nobody has mended yet, by sender and age. A row is mended when it
--         comes back in a 问题数据退回清单 and is accepted, or when a later file of its layout, quarter and
--         sender has no reject of its household (or none of its rule, where no household is known).
-- grain:  one row per rejected row, at its first try
-- key:    file, file_id, sheet, "row"
-- units:  quarters
-- source: ops.reject, returned lists
-- reader: rejects workbooks, dashboard of data quality
with units as (
    select division_name
    from core.division
    where level = 'zone'
),

files as (
    select
        input_file.file_id,
        input_file.layout,
        input_file.quarter,
        input_file.taken_date,
        coalesce(
            max_by(units.division_name, length(units.division_name)), '市级及未注明单位'
        ) as sender
    from ops.input_file
    left join units
        on contains(input_file.file, units.division_name)
    where input_file.status = 'accepted'
    group by input_file.file_id, input_file.layout, input_file.quarter, input_file.taken_date
),

tries as (
    select
        first_file_id,
        first_sheet,
        first_row,
        count(*) as returned_times,
        bool_or(is_accepted) as is_mended
    from staging.returned_row
    group by all
),

-- later files of the same kind, and whether they reject the household or the rule again
resent as (
    select distinct reject.file_id, reject.sheet, reject."row"
    from ops.reject
    inner join files
        on reject.file_id = files.file_id
    inner join files as later
        on files.layout = later.layout
        and files.quarter = later.quarter
        and files.sender = later.sender
        and files.taken_date < later.taken_date
    left join ops.reject as again
        on later.file_id = again.file_id
        and case
            when reject.source_household_key is null then reject.rule = again.rule
            else reject.source_household_key = again.source_household_key
        end
    where again.file_id is null
)

select
    reject.file,
    reject.file_id,
    reject.sheet,
    reject."row",
    reject."column",
    reject.rule,
    reject.reason_zh,
    reject.proposal,
    reject.layout,
    reject.quarter,
    reject.village_code,
    coalesce(files.sender, '市级及未注明单位') as sender,
    as_of.quarter_index - since.quarter_index as age_quarters,
    coalesce(tries.returned_times, 0) as returned_times
from ops.reject
inner join core.quarter as as_of
    on as_of.is_as_of
left join core.quarter as since
    on reject.quarter = since.quarter
left join files
    on reject.file_id = files.file_id
left join tries
    on reject.file_id = tries.first_file_id
    and coalesce(reject.sheet, '') = tries.first_sheet
    and reject."row" = tries.first_row
anti join staging.returned_row as attempt
    on reject.file_id = attempt.file_id
    and reject.sheet = attempt.sheet
    and reject."row" = attempt.row_number
anti join resent
    on reject.file_id = resent.file_id
    and reject.sheet = resent.sheet
    and reject."row" = resent."row"
where not coalesce(tries.is_mended, false)
