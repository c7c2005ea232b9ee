-- what:   Figures at town level and above: all that public documents can print.
-- grain:  one row per figure, quarter and division
-- key:    figure, quarter, level, division
-- units:  unit of the figure
-- source: mart.figure
-- reader: staging.hidden_cell
-- as:     view
select figure, quarter, level, division, numerator, denominator
from mart.figure
where level <> 'village'
