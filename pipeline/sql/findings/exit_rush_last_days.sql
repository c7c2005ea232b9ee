-- what:    Villages whose exits come without ever having been listed 预脱贫 earlier in the year,
--          far more often than in the rest of the city. The yearly procedure as such, in which
--          listed households exit in the fourth quarter, is no finding.
-- name_zh: 疑似突击脱贫
-- what_zh: 脱贫户此前从未列入当年预脱贫，且比例明显高于全市的村。
-- sure_zh: 属规律性疑点，须入户复核；不向审计、纪检以外公布村名。
-- grain:   one row per village and quarter
-- key:     quarter, subject_kind, subject_id
-- units:   households
-- source:  Art. 24, 25
-- reader:  mart.finding
-- severity: look
-- why:     who is to exit is listed before, so that village and town can check and publish it
-- sure:    a pattern, to be checked by a household re-check; no village is named outside the
--          internal list before
-- tested:  tests/Warehouse; planted forgery unlisted_exits
-- pattern: yes
select
    village_pattern.quarter,
    village_pattern.village_code as division,
    'village' as subject_kind,
    village_pattern.village_code as subject_id,
    cast(null as decimal(18, 2)) as amount_yuan,
    '累计登记脱贫' || village_pattern.households || '户，其中' || village_pattern.odd_households
    || '户此前未列入脱贫当年的预脱贫名单，全市其他村占' || village_pattern.usual_percent
    || '%，需入户核查' as detail_zh
from staging.village_pattern
where village_pattern.pattern = 'exit_rush_last_days'
