-- The data dictionary of the tables that the file holds.
select * from meta.dictionary
where list_contains($tables, table_name)
order by table_name, column_number
