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
with told as (
    select village_code, holder_kind, asset_name, holder_key, quarter, share_yuan
    from core.asset_share
    where share_yuan is not null
    qualify row_number() over (
        partition by village_code, holder_kind, asset_name, holder_key, quarter
        order by file_id, sheet, source_row
    ) = 1
),

in_force as (
    select
        village_code, holder_kind, quarter, share_yuan,
        lead(quarter) over (
            partition by village_code, holder_kind, asset_name, holder_key
            order by quarter
        ) as next_quarter
    from told
),

spans as (
    select village_code, holder_kind, quarter, next_quarter, sum(share_yuan) as share_yuan
    from in_force
    group by all
),

stated as (
    select quarter.quarter, spans.village_code, spans.holder_kind, spans.share_yuan
    from spans
    inner join core.quarter
        on spans.quarter <= quarter.quarter
        and coalesce(quarter.quarter < spans.next_quarter, true)
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
