-- what:   How a village's register moved: year ends and the quarter reported.
-- grain:  one row per village, quarter and figure
-- key:    division, quarter, figure
-- units:  people
-- source: mart.figure
-- reader: village cards
select figure.division, figure.quarter, figure.figure, figure.numerator
from mart.figure as figure
inner join core.quarter
    on figure.quarter = quarter.quarter
where figure.level = 'village'
    and figure.figure in ('registered_people', 'poor_people', 'net_exited_people_cum')
    and (quarter.is_year_end or figure.quarter = $quarter)
    and figure.quarter <= $quarter
order by all
