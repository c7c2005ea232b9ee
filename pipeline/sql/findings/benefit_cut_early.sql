-- what:    Exited households that lost a policy inside the grace period; silent while none is
--          configured.
-- name_zh: 疑似脱贫后政策提前停止
-- what_zh: 脱贫户在政策继续享受期内被停止某项政策；未设定期限的不作判断。
-- sure_zh: 以待遇发放名单为准。
-- grain:   one row per household and quarter
-- key:     quarter, subject_kind, subject_id
-- units:   none
-- source:  Art. 24
-- reader:  mart.finding
-- severity: must_fix
-- why:     who has just left poverty keeps the policies for a time
-- sure:    certain by the list of benefits; no grace period configured, no finding
-- tested:  tests/FollowUp
-- needs:   grace_period_quarters
-- benefit: yes
select
    quarter,
    village_code as division,
    'household' as subject_kind,
    household_key as subject_id,
    cast(null as decimal(18, 2)) as amount_yuan,
    '脱贫后政策延续期内停止享受：' || cut_policies || '，需核查' as detail_zh
from staging.benefit_kept
where not is_kept
