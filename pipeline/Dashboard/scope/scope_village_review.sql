-- Poor villages in scope against the village criteria.
select * from mart.village_review
where village_code in (select division from scope_division)
order by quarter, village_code
