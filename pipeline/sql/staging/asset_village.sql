-- what:   Income on asset shares of the year so far, by village, from the first list of the
--         year on.
-- grain:  one row per village and quarter
-- key:    village_code, quarter
-- units:  yuan
-- source: Art. 17
-- reader: figures asset_income_*
with known as (
    select distinct quarter.quarter
    from core.quarter
    inner join staging.list_file
        on list_file.layout = 'own_asset_share'
        and list_file.quarter_index // 4 = quarter.year
        and list_file.quarter_index <= quarter.quarter_index
)

select
    snapshot.quarter,
    snapshot.village_code,
    cast(coalesce(sum(asset_share.income_paid_yuan), 0) as decimal(18, 2)) as income_paid_yuan,
    cast(coalesce(sum(asset_share.income_due_yuan), 0) as decimal(18, 2)) as income_due_yuan
from core.snapshot
inner join known
    on snapshot.quarter = known.quarter
left join core.asset_share
    on snapshot.village_code = asset_share.village_code
    and left(snapshot.quarter, 4) = left(asset_share.quarter, 4)
    and snapshot.quarter >= asset_share.quarter
group by snapshot.quarter, snapshot.village_code
