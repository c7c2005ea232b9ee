-- what:   The first date of death that the lists of deaths give of a person.
-- grain:  one row per person of the lists
-- key:    person_key
-- units:  none
-- source: 死亡注销名单
-- reader: findings payment_after_death, payment_to_unregistered
select person_key, min(record_date) as death_date
from core.department_record
where department = 'death' and person_key is not null and record_date is not null
group by person_key
