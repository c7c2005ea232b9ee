-- Relapse risk of households at the as-of quarter.
select
    score.household_key,
    score.probability,
    score.rank_in_town,
    score.band,
    cast(score.reasons as varchar) as reasons,
    score.confidence_note_zh
from risk.score
inner join core.run
    on score.quarter = run.as_of_quarter
