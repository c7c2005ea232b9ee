-- what:   Who is on a student list in force, and in which stage.
-- grain:  one row per person and quarter
-- key:    quarter, person_key
-- units:  none
-- source: department lists 学生
-- reader: core.student, staging.member_condition, findings/school_age_not_in_school
select
    list_quarter.quarter,
    student_list.person_key,
    student_list.education_stage
from core.student_list
inner join staging.list_quarter
    on student_list.file_id = list_quarter.file_id
qualify row_number() over (
    partition by list_quarter.quarter, student_list.person_key
    order by list_quarter.list_index desc
) = 1
