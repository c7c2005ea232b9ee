-- what:    Villages whose newly exited households report incomes just above the line far more often
--          than those of the rest of the city.
-- name_zh: 收入扎堆线上
-- what_zh: 新脱贫户收入集中在标准线稍上，比例明显高于全市的村。
-- sure_zh: 属规律性疑点，须入户复核；不向审计、纪检以外公布村名。
-- grain:   one row per village and quarter
-- key:     quarter, subject_kind, subject_id
-- units:   households
-- source:  Art. 3, 25
-- reader:  mart.finding
-- severity: look
-- why:     measured incomes have no reason to gather in a narrow band above the line
-- sure:    a pattern, to be checked by a household re-check; no village is named outside the
--          internal list before
-- tested:  tests/Warehouse; planted forgery bunched_incomes
-- pattern: yes
select
    village_pattern.quarter,
    village_pattern.village_code as division,
    'village' as subject_kind,
    village_pattern.village_code as subject_id,
    cast(null as decimal(18, 2)) as amount_yuan,
    '累计登记脱贫且收入达标' || village_pattern.households || '户中' || village_pattern.odd_households
    || '户人均可支配收入高出当年标准不足' || cast(parameter.value * 100 as decimal(9, 1))
    || '%，全市其他村同类占' || village_pattern.usual_percent || '%，需入户核查' as detail_zh
from staging.village_pattern
inner join reference.parameter
    on parameter.name = 'income_bunched_band_share'
where village_pattern.pattern = 'income_bunched_above_line'
