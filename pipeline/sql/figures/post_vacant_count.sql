-- what:    Posts of team leader and first secretary that nobody holds in poor villages; one
--          person holding both is no vacancy.
-- name_zh: 驻村岗位空缺数
-- name_en: Vacant posts in poor villages
-- formula_zh: 2 × 相对贫困村数 − 在岗岗位数；责任单位未报送岗位名单的不计算
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   posts
-- period:  s
-- formula: 2 × poor villages − posts held; no row without a list of posts of the
--          responsible unit
-- source:  Art. 19
-- reader:  mart.figure
-- better:  down
-- headline: no
-- additive: yes
select
    quarter,
    village_code,
    cast(not has_leader as integer) + cast(not has_first_secretary as integer) as numerator
from staging.post_village
