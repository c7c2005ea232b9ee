-- what:   Additive figures by village, with the village's side of the poor-village mark.
-- as:     view
-- grain:  one row per figure, village and quarter; figures of a headline also by side
-- key:    none
-- units:  as the figure says
-- source: sql/figures
-- reader: mart.figure
with placed as (
    select
        figure_village.source_file || coalesce(figure_village.suffix, '') as figure,
        figure_village.quarter,
        figure_village.village_code,
        figure_village.numerator,
        figure_village.denominator,
        figure_header.headline = 'yes' and figure_village.suffix is null as is_headline,
        coalesce(snapshot.is_poor_village, false) as is_poor_village
    from staging.figure_village
    inner join staging.figure_header
        on figure_village.source_file = figure_header.figure
    left join core.snapshot
        on figure_village.village_code = snapshot.village_code
        and figure_village.quarter = snapshot.quarter
)

select figure, quarter, village_code, numerator, denominator
from placed
union all
select
    figure || case when is_poor_village then '_in' else '_out' end as figure,
    quarter,
    village_code,
    numerator,
    denominator
from placed
where is_headline
