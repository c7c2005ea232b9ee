-- what:   Service points of each village as the latest list up to each quarter gives them.
-- grain:  one row per quarter, village and kind of point
-- key:    quarter, village_code, point_kind
-- quarters: own and earlier
-- units:  none
-- source: Art. 14; 金融服务网点表
-- reader: core.finance_point
with point_rows as (
    select * from read_parquet(getvariable('own_finance_point_files'))
),

lists as (
    select
        quarter_index as stated_index,
        max(taken_date) as taken_date,
        coalesce(
            lead(quarter_index) over (order by quarter_index) - 1,
            (select as_of_index from staging.run)
        ) as until_index
    from staging.input_file
    where layout = 'own_finance_point' and refusal_rule is null and quarter_index is not null
    group by quarter_index
)

select
    quarter.quarter,
    point_rows.village_code,
    point_rows.point_kind,
    min(point_rows.opened_date) as opened_date
from point_rows
inner join staging.input_file
    on point_rows.file_id = input_file.file_id
inner join lists
    on input_file.quarter_index = lists.stated_index
    and input_file.taken_date = lists.taken_date
inner join core.quarter
    on quarter.quarter_index between lists.stated_index and lists.until_index
where (point_rows.opened_date is null or point_rows.opened_date <= quarter.end_date)
    and (point_rows.closed_date is null or point_rows.closed_date > quarter.end_date)
group by quarter.quarter, point_rows.village_code, point_rows.point_kind
