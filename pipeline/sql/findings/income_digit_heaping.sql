-- what:    Villages whose household incomes are round numbers far more often than in the rest of
--          the city.
-- name_zh: 收入尾数凑整
-- what_zh: 户收入为整数的比例明显高于全市的村。
-- sure_zh: 属规律性疑点，须入户复核；不向审计、纪检以外公布村名。
-- grain:   one row per village and quarter
-- key:     quarter, subject_kind, subject_id
-- units:   households
-- source:  Art. 25
-- reader:  mart.finding
-- severity: look
-- why:     incomes added up from their parts end in any digits; invented ones end in zeros
-- sure:    a pattern, to be checked by a household re-check; no village is named outside the
--          internal list before
-- tested:  tests/Warehouse; planted forgery round_incomes
-- pattern: yes
select
    village_pattern.quarter,
    village_pattern.village_code as division,
    'village' as subject_kind,
    village_pattern.village_code as subject_id,
    cast(null as decimal(18, 2)) as amount_yuan,
    village_pattern.households || '户中' || village_pattern.odd_households
    || '户家庭可支配收入为' || cast(parameter.value as integer)
    || '元的整数倍，全市其他村占' || village_pattern.usual_percent || '%，需入户核查' as detail_zh
from staging.village_pattern
inner join reference.parameter
    on parameter.name = 'income_heaping_unit_yuan'
where village_pattern.pattern = 'income_digit_heaping'
