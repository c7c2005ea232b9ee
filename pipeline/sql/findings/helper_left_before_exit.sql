-- what:    Households still poor whose responsible cadre was taken away or has left, with nobody
--          in the place.
-- name_zh: 未脱贫即脱钩
-- what_zh: 未脱贫户的帮扶责任人已撤出或离任，无人接替。
-- sure_zh: 以结对名单和干部名册为准。
-- grain:   one row per household and quarter
-- key:     quarter, subject_kind, subject_id
-- units:   none
-- source:  Art. 22
-- reader:  mart.finding
-- severity: must_fix
-- why:     no unlinking before exit (不脱贫不脱钩)
-- sure:    certain by the lists; a cadre who left by the roster counts as gone
-- tested:  tests/FollowUp
with before as (
    select
        quarter_index,
        household_key,
        village_code,
        status,
        helper_key,
        left_helper_key,
        last_value(helper_key ignore nulls) over (
            partition by household_key
            order by quarter_index
            rows between unbounded preceding and 1 preceding
        ) as earlier_helper_key
    from staging.household_helper
    where is_responsible
)

select
    quarter.quarter,
    before.village_code as division,
    'household' as subject_kind,
    before.household_key as subject_id,
    cast(null as decimal(18, 2)) as amount_yuan,
    '尚未脱贫，原帮扶责任人已' || case
        when before.left_helper_key is null then '不在帮扶名单' else '离岗'
    end || '且无人接替，需核查' as detail_zh
from before
inner join core.quarter
    on before.quarter_index = quarter.quarter_index
where before.status = 'poor'
    and before.helper_key is null
    and coalesce(before.earlier_helper_key, before.left_helper_key) is not null
