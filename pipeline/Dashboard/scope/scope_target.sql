-- Exit targets of the places in scope.
select * from mart.target
where division in (select division from scope_division)
order by year, level, division
