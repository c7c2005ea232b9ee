-- what:   Shares of assets made with poverty money, held by villages and households, and the income
--         returned on them.
-- grain:  one row per source row
-- key:    file_id, sheet, source_row
-- units:  yuan
-- source: Art. 17; 资产收益分配表
-- reader: figures asset_income_yuan_ytd, asset_income_paid_share
select
    quarter.quarter,
    asset_share_row.village_code,
    asset_share_row.asset_name,
    asset_share_row.asset_kind,
    asset_share_row.holder_kind,
    asset_share_row.person_key,
    asset_share_row.holder_key,
    member.household_key,
    asset_share_row.share_yuan,
    asset_share_row.income_due_yuan,
    asset_share_row.income_paid_yuan,
    asset_share_row.file_id,
    asset_share_row.sheet,
    asset_share_row.source_row
from staging.asset_share_row
inner join core.quarter
    on asset_share_row.income_index = quarter.quarter_index
left join core.member
    on quarter.quarter = member.quarter
    and asset_share_row.person_key = member.person_key
qualify row_number() over (
    partition by asset_share_row.file_id, asset_share_row.sheet, asset_share_row.source_row
    order by member.household_key
) = 1
