-- what:    Assets quantified in shares to villages and households, as the latest list up to the
--          quarter states each share.
-- name_zh: 资产折股量化金额
-- name_en: Assets quantified in shares
-- formula_zh: 截至季末最近一次名单所列各持股对象的折股金额之和
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   yuan
-- period:  s
-- formula: sum of the latest 折股金额 of each asset and holder
-- source:  Art. 17
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
-- suffixes: list share_holder
with stated as (
    select
        quarter.quarter,
        asset_share.village_code,
        asset_share.holder_kind,
        asset_share.share_yuan
    from core.quarter
    inner join core.asset_share
        on asset_share.quarter <= quarter.quarter
    where asset_share.share_yuan is not null
    qualify row_number() over (
        partition by
            quarter.quarter, asset_share.village_code, asset_share.asset_name,
            asset_share.holder_kind, asset_share.person_key
        order by
            asset_share.quarter desc, asset_share.file_id, asset_share.sheet,
            asset_share.source_row
    ) = 1
),

holders as (
    select '' as suffix, cast(null as varchar) as holder_kind
    union all
    select '_' || code, code
    from reference.code_list
    where code_list = 'share_holder'
)

select
    snapshot.quarter,
    snapshot.village_code,
    nullif(holders.suffix, '') as suffix,
    coalesce(sum(stated.share_yuan), 0) as numerator
from core.snapshot
inner join staging.delivered
    on delivered.layout = 'own_asset_share'
    and snapshot.quarter = delivered.quarter
cross join holders
left join stated
    on snapshot.quarter = stated.quarter
    and snapshot.village_code = stated.village_code
    and (holders.holder_kind is null or holders.holder_kind = stated.holder_kind)
group by all
