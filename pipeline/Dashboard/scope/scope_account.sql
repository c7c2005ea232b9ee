-- Register accounts of the places in scope.
select * from mart.account
where division in (select division from scope_division)
