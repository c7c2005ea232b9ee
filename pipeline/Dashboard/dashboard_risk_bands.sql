-- Scored households by band in every place.
select division_village.division, score.quarter, score.band, count(*) as households
from risk.score
inner join core.division_village
    on score.village_code = division_village.village_code
where division_village.level <> 'village' or $has_villages
group by all
order by division_village.division, score.quarter, score.band
