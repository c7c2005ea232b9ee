-- what:   The main dwelling by the housing lists in force. Rebuilt, moved into a care home or
--         flats, not the sole home, or grade A or B is safe; grade C or D is dangerous; else the
--         lists do not say, and A56 decides.
-- grain:  one row per household and quarter that a list names
-- key:    quarter, household_key
-- units:  yuan
-- source: Art. 10; figures.md, Criteria: the housing department's grade over A56
-- reader: staging.household_condition, figures/house_*, findings/dangerous_house_marked_safe
with sheet_now as (
    select
        list_quarter.quarter,
        housing_sheet.household_key,
        housing_sheet.quarter as list_quarter,
        housing_sheet.house_grade,
        housing_sheet.rebuild_progress in ('2', '3') as is_finished,
        housing_sheet.rebuild_progress <> '0' as is_started
    from staging.housing_sheet
    inner join staging.list_quarter
        on housing_sheet.file_id = list_quarter.file_id
    qualify row_number() over (
        partition by list_quarter.quarter, housing_sheet.household_key
        order by list_quarter.list_index desc
    ) = 1
),

stated as (
    select
        coalesce(sheet_now.quarter, house_ledger_now.quarter) as quarter,
        coalesce(sheet_now.household_key, house_ledger_now.household_key) as household_key,
        coalesce(house_ledger_now.house_grade, sheet_now.house_grade) as house_grade,
        case
            when house_ledger_now.house_grade is not null then house_ledger_now.list_quarter
            else sheet_now.list_quarter
        end as graded_quarter,
        coalesce(sheet_now.is_finished, false)
        or coalesce(house_ledger_now.is_finished, false) as is_finished,
        coalesce(sheet_now.is_started, false)
        or coalesce(house_ledger_now.is_started, false) as is_started,
        coalesce(house_ledger_now.rebuild_way in ('4', '5'), false) as is_moved,
        house_ledger_now.is_only_house is not false as is_only_house,
        house_ledger_now.paid_yuan,
        house_ledger_now.paid_direct
    from sheet_now
    full join staging.house_ledger_now
        on sheet_now.quarter = house_ledger_now.quarter
        and sheet_now.household_key = house_ledger_now.household_key
)

select
    quarter,
    household_key,
    house_grade,
    graded_quarter,
    is_finished or is_moved as is_done,
    is_started or is_finished or is_moved as is_started,
    is_only_house
    and (is_finished or is_moved or coalesce(house_grade in ('C', 'D'), false)) as is_in_programme,
    case
        when is_finished or is_moved or not is_only_house then false
        when house_grade in ('C', 'D') then true
        when house_grade in ('A', 'B') then false
    end as is_dangerous,
    paid_yuan,
    paid_direct
from stated
