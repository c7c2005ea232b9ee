-- Figures from the town up.
select * from mart.figure
where level <> 'village'
