-- what:   Public-welfare posts of people who are or were on the register, matched by ID number.
-- grain:  one row per person and quarter of a list
-- key:    quarter, person_key
-- quarters: own
-- units:  yuan a month
-- source: own layout 公益性岗位台账; Art. 6
-- reader: staging.public_post_now, analysts
select
    public_post_row.quarter,
    public_post_row.person_key,
    public_post_row.post_kind,
    public_post_row.post_start_date,
    public_post_row.post_end_date,
    public_post_row.pay_yuan as post_pay_yuan,
    public_post_row.file_id,
    public_post_row.sheet,
    public_post_row.source_row
from staging.public_post_row
inner join staging.registered_person
    on public_post_row.person_key = registered_person.person_key
