-- what:   Shares of the three payers.
-- grain:  one row per payer
-- key:    payer
-- units:  share of the whole
-- source: Art. 13
-- reader: staging.fund_due, figures fund_*
select replace(name, 'fund_share_', '') as payer, value as share
from reference.parameter
where name like 'fund_share_%'
