-- what:   The cadres who help a household in each quarter: matched to the cadre roster, else known
--         by name and unit, or name and town. Who has left by the roster no longer counts. The
--         first of them in post is the one responsible.
-- grain:  one row per household, quarter that a list speaks for and helper named; one where none is
-- key:    household_key, quarter_index, helper_number
-- units:  none
-- source: G 帮扶, G 走访; 帮扶责任人花名册; Art. 23
-- reader: core.pairing, figures helper_*, findings helper_*, staging.assignment_household
with matched as (
    select
        help.quarter_index,
        help.helper_number,
        help.household_key,
        help.village_code,
        help.status,
        case
            when help.name_key is null or helper_match.has_left then null
            else coalesce(
                helper_match.helper_key,
                help.name_key || '/' || coalesce(help.helper_unit, help.town)
            )
        end as helper_key,
        case when helper_match.has_left then helper_match.helper_key end as left_helper_key,
        helper_match.person_key,
        help.helper_unit,
        case when helper_match.helper_key is null then 'name' else 'roster' end as matched_by,
        help.file_id,
        help.sheet,
        help.row_number
    from staging.household_help as help
    left join staging.helper_match
        on help.quarter_index = helper_match.quarter_index
        and help.name_key = helper_match.name_key
        and coalesce(help.helper_unit, '') = helper_match.helper_unit
        and help.town = helper_match.town
)

select
    *,
    row_number() over (
        partition by household_key, quarter_index
        order by helper_key is null, helper_number
    ) = 1 as is_responsible
from matched
