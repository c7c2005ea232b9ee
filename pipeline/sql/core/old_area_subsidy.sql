-- what:   Fixed-term subsidies of old revolutionary groups, due and paid; of equal rows of several
--         dates the first counts.
-- grain:  one row per source row that counts
-- key:    file_id, sheet, source_row
-- units:  yuan
-- source: Art. 18; 老区人员定期补助发放表
-- reader: figures/old_area_subsidy_paid_share
select
    quarter.quarter,
    subsidy.village_code,
    subsidy.person_key,
    subsidy.old_area_kind,
    subsidy.subsidy_due_yuan,
    subsidy.subsidy_paid_yuan,
    subsidy.file_id,
    subsidy.sheet,
    subsidy.source_row
from staging.old_area_subsidy_row as subsidy
inner join core.quarter
    on subsidy.paid_index = quarter.quarter_index
