-- what:   Exits that the office certified by its own lists: households and villages. One belongs
--         to its exit year: to the quarter certified in it, else to the fourth.
-- grain:  one row per subject and exit year
-- key:    subject_kind, subject_id, exit_year
-- units:  people
-- source: 贫困户脱贫认定名单; 贫困村出列认定名单; Art. 3, 24
-- reader: figures certified_exited_people_cum, village_exited_cum
with certified as (
    select
        'household' as subject_kind,
        coalesce(household_link.household_key, lists.source_household_key) as subject_id,
        lists.village_code,
        lists.exit_year,
        lists.certified_date,
        lists.people,
        lists.document_number,
        lists.quarter,
        lists.taken_date,
        lists.file_number,
        lists.file_id,
        lists.sheet,
        lists.row_number
    from staging.certified_household_sheet as lists
    left join core.household_link
        on lists.source_household_key = household_link.source_household_key
    union all
    select
        'village', village_code, village_code, exit_year, village_certified_date, null,
        document_number, quarter, taken_date, file_number, file_id, sheet, row_number
    from staging.certified_village_sheet
),

latest as (
    select *
    from certified
    qualify row_number() over (
        partition by subject_kind, subject_id, exit_year
        order by taken_date desc, file_number, sheet, row_number
    ) = 1
)

select
    subject_kind,
    subject_id,
    village_code,
    exit_year,
    certified_date,
    exit_year || 'Q' || case
        when year(certified_date) = exit_year then quarter(certified_date) else 4
    end as certified_quarter,
    people as stated_people,
    document_number,
    quarter as recorded_quarter,
    file_id,
    sheet,
    row_number as source_row
from latest
