-- what:   Medical aid with a valid ID number, each payment once in whatever files it lies.
-- grain:  one row per person, date and amount
-- key:    person_key, aid_date, aid_yuan
-- units:  yuan; stated_share is a share
-- source: department list 医疗救助
-- reader: core.medical_aid
with list_rows as (
    select * from read_parquet(getvariable('dept_medical_aid_files'))
),

shares as (
    select
        list_rows.*,
        try_cast(replace(replace(aid_share, '%', ''), '％', '') as decimal(9, 4)) as share_number,
        contains(aid_share, '%') or contains(aid_share, '％') as is_percent
    from list_rows
    where not is_id_void and aid_date is not null
)

select
    list_file.quarter,
    shares.person_key,
    shares.aid_date,
    shares.aid_yuan,
    cast(
        case when shares.is_percent or shares.share_number > 1
            then shares.share_number / 100 else shares.share_number end as decimal(9, 4)
    ) as stated_share,
    shares.aid_person_kind,
    shares.file_id,
    shares.sheet,
    shares.row_number as source_row
from shares
inner join staging.list_file
    on shares.file_id = list_file.file_id
qualify row_number() over (
    partition by shares.person_key, shares.aid_date, shares.aid_yuan
    order by list_file.taken_date desc, list_file.file_number, shares.sheet, shares.row_number
) = 1
