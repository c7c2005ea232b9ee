-- The catalogue of figures.
select * from mart.figure_definition
order by figure
