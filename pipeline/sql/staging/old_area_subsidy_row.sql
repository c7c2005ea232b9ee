-- what:   Rows of the subsidies of old revolutionary groups that count: of equal rows of several
--         dates the first. A subsidy belongs to the quarter of its period; one after the quarter in
--         which the sheet was taken is none.
-- grain:  one row per file, sheet and row that counts
-- key:    file_id, sheet, source_row
-- units:  yuan; paid_index: quarters since 0000Q1
-- source: Art. 18; 老区人员定期补助发放表
-- reader: core.old_area_subsidy
with subsidy_rows as (
    select * from read_parquet(getvariable('own_old_area_subsidy_files'))
),

numbered as (
    select
        list_file.file_number,
        list_file.quarter_index,
        list_file.taken_date,
        row_number() over (
            partition by list_file.quarter_index, list_file.taken_date, subsidy_rows.row_hash
            order by list_file.file_number, subsidy_rows.sheet, subsidy_rows.row_number
        ) as occurrence,
        subsidy_rows.*
    from subsidy_rows
    inner join staging.list_file
        on subsidy_rows.file_id = list_file.file_id
)

select
    file_id,
    sheet,
    row_number as source_row,
    cast(case
        when period_date < date_trunc('quarter', taken_date) + interval 3 month
            then year(period_date) * 4 + quarter(period_date) - 1
        else quarter_index
    end as integer) as paid_index,
    village_code,
    person_key,
    old_area_kind,
    subsidy_due_yuan,
    subsidy_paid_yuan
from numbered
qualify row_number() over (
    partition by row_hash, occurrence
    order by quarter_index, file_number, sheet, source_row
) = 1
