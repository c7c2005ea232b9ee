-- what:   How well each finding notices the forgeries planted for it: villages ranked by the share of
--         their households (or by the number of findings on the village) that the finding names.
-- grain:  one row per forgery
-- key:    rule, forgery
-- units:  villages
-- source: mart.finding of a forged and of an untouched city, truth/forgeries.csv
-- reader: verb forgeries, data/reference/finding_tests.csv
with sizes as (
    select village_code, max(households) as households
    from (
        select village_code, quarter, count(*) as households
        from forged.core.household
        group by all
    )
    group by all
),

scores as (
    select
        finding.rule,
        finding.division as village,
        count(distinct finding.subject_id) / sizes.households as score
    from forged.mart.finding
    inner join sizes
        on finding.division = sizes.village_code
    group by finding.rule, finding.division, sizes.households
),

ranked as (
    select
        scores.rule,
        scores.village,
        row_number() over (partition by scores.rule order by scores.score desc, scores.village) as place
    from scores
),

planted as (
    select kind as forgery, rule, village
    from read_csv(getvariable('truth'), header = true, all_varchar = true)
    where households <> '0'
),

sums as (
    select rule, forgery, count(*) as planted_villages
    from planted
    group by all
),

found as (
    select planted.rule, count(*) as found_villages
    from planted
    inner join sums
        on planted.rule = sums.rule
    inner join ranked
        on planted.rule = ranked.rule
        and planted.village = ranked.village
        and ranked.place <= 2 * sums.planted_villages
    group by all
),

untouched as (
    select rule, count(distinct division) as flagged_villages
    from untouched.mart.finding
    group by all
)

select
    sums.rule,
    sums.forgery,
    sums.planted_villages,
    2 * sums.planted_villages as list_villages,
    coalesce(found.found_villages, 0) as found_villages,
    coalesce(untouched.flagged_villages, 0) as untouched_flagged_villages,
    (select count(distinct village_code) from untouched.core.household) as untouched_villages,
    $households as households,
    $seed as seed
from sums
left join found
    on sums.rule = found.rule
left join untouched
    on sums.rule = untouched.rule
order by sums.rule
