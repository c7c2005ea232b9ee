-- what:   The data dictionary: every published column with type, meaning, unit and source.
-- grain:  one row per column
-- key:    table_name, column_number
-- units:  none
-- source: headers of the .sql files, data/reference/column_glossary.csv
-- reader: analysts, workbooks, COMMENT ON
select
    table_header.table_name,
    duckdb_columns.column_index as column_number,
    duckdb_columns.column_name,
    duckdb_columns.data_type as type,
    column_glossary.meaning_zh as meaning,
    column_glossary.meaning_en,
    column_glossary.unit,
    table_header.source
from duckdb_columns()
inner join staging.table_header
    on duckdb_columns.schema_name || '.' || duckdb_columns.table_name = table_header.table_name
left join reference.column_glossary
    on duckdb_columns.column_name = column_glossary.column_name
where duckdb_columns.schema_name in (
    'reference', 'core', 'mart', 'risk', 'follow_up', 'ops', 'meta'
)
