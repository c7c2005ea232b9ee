-- what:   The register account: what each flow adds to the register, the poor and the exited, and
--         what is left unexplained (nothing, or the run does not publish).
-- grain:  one row per quarter, division, stock, unit and flow; opening, closing, residual always
-- key:    quarter, level, division, stock, unit, flow
-- quarters: own
-- units:  households or people, signed
-- source: Art. 24; registry.md, Register accounts
-- reader: bulletin register account, dashboard waterfall
select
    account_village.quarter,
    division_village.level,
    division_village.division,
    division_village.division_name,
    account_village.stock,
    account_village.unit,
    account_village.flow,
    cast(sum(account_village.value) as bigint) as value
from staging.account_village
inner join core.division_village
    on account_village.village_code = division_village.village_code
group by all
