-- what:    The same disposable income a head in many households of a village.
-- name_zh: 村内收入雷同
-- what_zh: 同一村内多户人均收入数值完全相同。
-- sure_zh: 属规律性疑点，须入户复核；不向审计、纪检以外公布村名。
-- grain:   one row per village and income and quarter
-- key:     quarter, subject_kind, subject_id
-- units:   yuan
-- source:  Art. 25
-- reader:  mart.finding
-- severity: look
-- why:     measured incomes differ between households
-- sure:    a pattern, to be checked by a household re-check; no village is named outside the
--         internal list before
-- tested:  tests/Warehouse
-- pattern: yes
with limits as (
    select
        max(value) filter (where name = 'income_copied_minimum_households') as minimum_households,
        max(value) filter (where name = 'income_copied_share') as minimum_share
    from reference.parameter
),

known as (
    select quarter, village_code, income_pc_yuan
    from mart.household_review
    where income_pc_yuan is not null
),

villages as (
    select quarter, village_code, count(*) as known_households
    from known
    group by all
),

repeated as (
    select quarter, village_code, income_pc_yuan, count(*) as same_households
    from known
    group by all
)

select
    repeated.quarter,
    repeated.village_code as division,
    'village' as subject_kind,
    repeated.village_code || '/' || repeated.income_pc_yuan as subject_id,
    repeated.income_pc_yuan as amount_yuan,
    repeated.same_households || '户人均可支配收入同为' || repeated.income_pc_yuan
    || '元（该村收入已知' || villages.known_households || '户），需入户核查' as detail_zh
from repeated
inner join villages
    on repeated.quarter = villages.quarter
    and repeated.village_code = villages.village_code
cross join limits
where repeated.same_households >= limits.minimum_households
    and repeated.same_households >= limits.minimum_share * villages.known_households
