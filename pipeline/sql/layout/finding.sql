-- what:   Columns of the tall table that every file of sql/findings feeds.
-- makes:  staging.finding
-- grain:  no row
-- key:    source_file, subject_kind, subject_id, quarter
-- units:  yuan
-- source: sql/findings
-- reader: mart.finding
select
    cast(null as varchar) as source_file,
    cast(null as varchar) as quarter,
    cast(null as varchar) as division,
    cast(null as varchar) as subject_kind,
    cast(null as varchar) as subject_id,
    cast(null as decimal(18, 2)) as amount_yuan,
    cast(null as varchar) as detail_zh
where false
