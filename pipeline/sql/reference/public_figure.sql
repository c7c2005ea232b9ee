-- what:   Figures that public documents treat apart: known ones count no people, plan ones differ
--         from a task, per_head ones are people times an amount, heads ones have people below the
--         line, others must not stand without a companion.
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
