-- what:    Registered people who hold a public-welfare post at the quarter's end.
-- name_zh: 公益性岗位安置人数
-- name_en: People in public-welfare posts
-- formula_zh: 现行名单中季末在岗的公益性岗位人数；无现行名单的不计算
-- grain:   one row per village, quarter
-- key:     village_code, quarter
-- units:   people
-- period:  s
-- formula: members with a post begun and not ended by the quarter's end, by the list in force; no
--         row where no list is in force
-- source:  Art. 6
-- reader:  mart.figure
-- better:  up
-- headline: no
-- additive: yes
with holders as (
    select distinct quarter, village_code, person_key
    from staging.public_post_now
),

lists as (
    select distinct list_quarter.quarter
    from staging.list_quarter
    inner join staging.list_file
        on list_quarter.file_id = list_file.file_id
    where list_file.layout = 'own_public_post'
)

select
    snapshot.quarter,
    snapshot.village_code,
    count(holders.person_key) as numerator
from core.snapshot
inner join lists
    on snapshot.quarter = lists.quarter
left join holders
    on snapshot.quarter = holders.quarter
    and snapshot.village_code = holders.village_code
group by all
