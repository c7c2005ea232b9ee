-- what:   Income of registered households, every component, and the disposable income that counts.
-- grain:  one row per household and quarter
-- key:    quarter, household_key
-- quarters: own and earlier
-- units:  yuan a year
-- source: G 贫困人口明细表, A39–A53; G 收入明细. A52 stands over A53, A53 over 收入明细
-- reader: mart.household_review, figures income_*, poverty_*, findings income_*
with sheets as (
    select
        presence.household_key,
        presence.quarter_index,
        income_sheet.disposable_income,
        income_sheet.disposable_income_pc
    from staging.presence
    inner join staging.income_sheet
        on presence.household_key = income_sheet.household_key
        and presence.quarter_index // 4 = income_sheet.income_year
        and presence.quarter_index >= income_sheet.quarter_index
    qualify row_number() over (
        partition by presence.household_key, presence.quarter_index
        order by income_sheet.quarter_index desc
    ) = 1
),

amounts as (
    select
        roster.row_order,
        presence.household_key,
        presence.quarter_index,
        presence.people,
        roster.household_size,
        roster.disposable_income as stated_yuan,
        cast(roster.disposable_income_pc * presence.people as decimal(14, 2)) as from_pc_yuan,
        coalesce(
            sheets.disposable_income,
            cast(sheets.disposable_income_pc * presence.people as decimal(14, 2))
        ) as sheet_yuan
    from staging.presence
    inner join staging.roster
        on presence.head_row_order = roster.row_order
    left join sheets
        on presence.household_key = sheets.household_key
        and presence.quarter_index = sheets.quarter_index
)

select
    quarter.quarter,
    amounts.household_key,
    amounts.people,
    coalesce(amounts.stated_yuan, amounts.from_pc_yuan, amounts.sheet_yuan) as disposable_yuan,
    case
        when amounts.stated_yuan is not null then 'A52'
        when amounts.from_pc_yuan is not null then 'A53'
        when amounts.sheet_yuan is not null then 'income_sheet'
    end as income_basis,
    coalesce(amounts.stated_yuan, amounts.from_pc_yuan, amounts.sheet_yuan) is not null
    and coalesce(amounts.household_size, amounts.people) = amounts.people as is_income_known,
    amounts.stated_yuan as stated_disposable_yuan,
    amounts.from_pc_yuan as disposable_from_pc_yuan,
    amounts.sheet_yuan as sheet_disposable_yuan,
    roster.net_income_pc as net_income_pc_yuan,
    roster.wage_income as wage_yuan,
    roster.business_income as business_yuan,
    roster.property_income as property_yuan,
    roster.transfer_income as transfer_yuan,
    roster.birth_control_grant as birth_control_grant_yuan,
    roster.dibao_money as dibao_yuan,
    roster.wubao_money as wubao_yuan,
    roster.pension_money as pension_yuan,
    roster.eco_money as eco_compensation_yuan,
    roster.other_transfer as other_transfer_yuan,
    roster.medical_reimburse as medical_reimbursement_yuan,
    roster.medical_aid as medical_aid_yuan,
    roster.business_cost as business_cost_yuan,
    roster.transfer_cost as transfer_cost_yuan,
    roster.income_tax as income_tax_yuan,
    roster.social_security_cost as social_security_cost_yuan,
    roster.support_cost as support_cost_yuan,
    roster.other_transfer_cost as other_transfer_cost_yuan,
    roster.unpaid_loan as unpaid_loan_yuan
from amounts
inner join core.quarter
    on amounts.quarter_index = quarter.quarter_index
inner join staging.roster
    on amounts.row_order = roster.row_order
