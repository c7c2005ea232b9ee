-- Figures of the places in scope; a town's villages are added from the part of that town.
select * from upper_figure
where division in (select division from scope_division)
