-- what:   What each claim adds to the people whose exit stands, and when: the people counted at the
--         exit from the quarter booked, less the same people from the quarter it ended. People
--         whose exit another household's claim counted are only taken off, when they fall back.
-- grain:  one row per household, claim and change
-- key:    household_key, claim_number, from_quarter, people
-- units:  people
-- source: figures.md, Exits: completion counts people whose exit stands, so nobody counts twice
-- reader: figures net_exited_people_cum, exit_gap_people_cum, exit_completion_share_cum,
--         exit_required_people_per_quarter
select household_key, claim_number, village_code, booked_quarter as from_quarter, people
from core.exit_claim
where is_in_plan and booked_quarter is not null
union all
select household_key, claim_number, village_code, ended_quarter, -people
from core.exit_claim
where is_in_plan and ended_quarter is not null
