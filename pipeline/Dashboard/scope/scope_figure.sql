-- Figures of the places in scope.
select * from mart.figure
where division in (select division from scope_division)
