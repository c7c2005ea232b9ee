-- what:   Where each town stands on the tile map: a schematic picture, no boundary.
-- grain:  one row per town
-- key:    town
-- units:  columns from the west, rows from the north
-- source: data/reference/town_tiles.csv
-- reader: dashboard tile map
with lines as (
    select * from read_csv(
        getvariable('reference_folder') || '/town_tiles.csv',
        header = true, all_varchar = true, delim = ',', quote = '"'
    )
)

select
    town,
    cast(map_column as integer) as map_column,
    cast(map_row as integer) as map_row
from lines
