-- what:   Figures that public documents treat apart: open ones count no people, others must not
--         stand without a companion.
-- grain:  one row per figure
-- key:    figure
-- units:  none
-- source: data/reference/public_figures.csv
-- reader: staging.figure_trait
select
    figure,
    rule,
    nullif(companion, '') as companion,
    meaning_zh
from read_csv(
    getvariable('reference_folder') || '/public_figures.csv',
    header = true, all_varchar = true, delim = ',', quote = '"'
)
