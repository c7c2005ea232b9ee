-- what:   What each kind of project is for, and whether the money of Art. 13 may pay it.
-- grain:  one row per kind of project
-- key:    stated_kind
-- units:  none
-- source: data/reference/fund_uses.csv
-- reader: core.fund_project, findings/payment_off_purpose
with lines as (
    select * from read_csv(
        getvariable('reference_folder') || '/fund_uses.csv',
        header = true, all_varchar = true, delim = ',', quote = '"'
    )
)

select
    project_kind as stated_kind,
    use as fund_use,
    cast(is_allowed as boolean) as is_allowed,
    source
from lines
