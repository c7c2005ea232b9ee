-- what:   Exits that the office certified by its own lists or decisions: households and villages.
--         One belongs to its exit year: to the quarter certified in it, else to the fourth. It
--         stands until the office's next decision that takes it back.
-- grain:  one row per subject and exit year
-- key:    subject_kind, subject_id, exit_year
-- units:  people
-- source: 贫困户脱贫认定名单; 贫困村出列认定名单; 认定决定与更正登记表; Art. 3, 24
-- reader: figures certified_exited_people_cum, village_exited_cum, village_verified_cum
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
    union all
    select
        'household', household_key, village_code, year(decision_date), decision_date, null,
        document_number, quarter, taken_date, file_number, file_id, sheet, row_number
    from staging.decision_sheet
    where decision_kind = 'exit' and household_key is not null and village_code is not null
),

latest as (
    select
        *,
        exit_year || 'Q' || case
            when year(certified_date) = exit_year then quarter(certified_date) else 4
        end as certified_quarter,
        coalesce(certified_date, make_date(exit_year, 12, 31)) as standing_from
    from certified
    qualify row_number() over (
        partition by subject_kind, subject_id, exit_year
        order by people is null, taken_date desc, file_number, sheet, row_number
    ) = 1
),

withdrawn as (
    select household_key, decision_date
    from staging.decision_sheet
    where decision_kind = 'withdraw' and household_key is not null
)

select
    latest.subject_kind,
    latest.subject_id,
    latest.village_code,
    latest.exit_year,
    latest.certified_date,
    latest.certified_quarter,
    year(min(withdrawn.decision_date)) || 'Q' || quarter(min(withdrawn.decision_date))
        as withdrawn_quarter,
    latest.people as stated_people,
    latest.document_number,
    latest.quarter as recorded_quarter,
    latest.file_id,
    latest.sheet,
    latest.row_number as source_row
from latest
left join withdrawn
    on latest.subject_kind = 'household'
    and latest.subject_id = withdrawn.household_key
    and latest.standing_from <= withdrawn.decision_date
group by all
