-- what:   Registered people on the schools' lists, kindergarten to college, matched by ID number.
-- grain:  one row per person and quarter of a list
-- key:    quarter, person_key
-- units:  none
-- source: department lists 学生; Art. 8
-- reader: staging.student_now, analysts
select
    student_row.quarter,
    student_row.person_key,
    student_row.education_stage,
    student_row.file_id,
    student_row.sheet,
    student_row.source_row
from staging.student_row
inner join staging.registered_person
    on student_row.person_key = registered_person.person_key
