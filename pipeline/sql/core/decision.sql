-- what:   Decisions and corrections of the office: who, when and why. Their texts, which may name
--         people, stay in the vault.
-- grain:  one row per row of a register of decisions
-- key:    file_id, sheet, source_row
-- units:  none
-- source: 认定决定与更正登记表; Art. 24
-- reader: analysts, auditors
select
    sheets.decision_kind,
    sheets.decision_date,
    coalesce(sheets.village_code, sheets.town_code, sheets.county_code) as division,
    sheets.household_key,
    sheets.subject as corrected_item,
    sheets.decision_reason,
    sheets.decided_by,
    sheets.officer_key,
    sheets.document_number,
    sheets.quarter as recorded_quarter,
    sheets.file_id,
    sheets.sheet,
    sheets.row_number as source_row
from staging.decision_sheet as sheets
