using static Analytics.Pipeline.Staging.StagedColumn;

namespace Analytics.Pipeline.Staging;

/// <summary>The exact columns of every staged Parquet file. Both rosters stage into the same columns.</summary>
internal static class StagedTable
{
    private static readonly StagedColumn[] Place = [.. Text("file_id sheet"), .. Big("row_number"), .. Text("village_code")];

    private static readonly StagedColumn[] Household = [.. Place, .. Text("source_household_key row_hash")];

    private static readonly StagedColumn[] Roster =
    [
        .. Household,
        .. Text("source_system person_key"), .. Flag("is_id_void"), .. Text("head_person_key"), .. Flag("is_head"),
        .. Text("relation sex"), .. Day("birth_date"), .. Whole("age"),
        .. Text("ethnicity political_status education school_status"), .. Flag("in_school"), .. Text("health labor work_place"),
        .. Whole("work_months"), .. Text("skill"), .. Flag("technical_school_wish in_army"), .. Text("training_need job_wish pension_level"),
        .. Flag("serious_illness_insurance resident_medical resident_pension employee_pension in_dibao"),
        .. Text("disability_kind"), .. Whole("disability_grade"), .. Day("member_identified_date"),
        .. Whole("household_size labour_count disabled_count"),
        .. Text("household_type cause_main cause_other identify_standard"),
        .. Whole("register_year"), .. Day("first_identified_date"),
        .. Flag("is_poor_village is_new is_reservoir_migrant is_martyr_family is_only_child_family is_two_daughters_family"),
        .. Flag("has_power water_difficult water_safe in_coop is_dangerous_house"),
        .. Money("wage_income business_income property_income transfer_income birth_control_grant dibao_money wubao_money"),
        .. Money("pension_money eco_money other_transfer medical_reimburse medical_aid business_cost transfer_cost income_tax"),
        .. Money("social_security_cost support_cost other_transfer_cost unpaid_loan"),
        .. Money("disposable_income disposable_income_pc net_income_pc"),
        .. Text("tuopin_status"), .. Whole("exit_year"),
    ];

    private static readonly StagedColumn[] Income =
    [
        .. Household, .. Whole("income_year household_size plan_exit_year"),
        .. Money("total_income total_expense disposable_income disposable_income_pc"),
    ];

    private static readonly StagedColumn[] Exit = [.. Household, .. Whole("plan_exit_year exit_year")];

    private static readonly StagedColumn[] Change = [.. Household, .. Text("change_kind"), .. Whole("natural_in_people natural_out_people")];

    private static readonly StagedColumn[] Village =
    [
        .. Place,
        .. Whole("households poor_households dibao_households wubao_households population poor_population labour migrant_workers hamlets"),
        .. Money("income_pc_yuan"), .. Money("collective_income_yuan", 16), .. Kilometres("unpaved_road_km"), .. Whole("hamlets200_without_road"),
        .. Flag("has_bus"),
        .. Whole("hamlets_without_power households_without_safe_water households_water_difficult dangerous_households clinics doctors"),
        .. Whole("broadcast_households broadband_households mobile_internet_households public_toilets refuse_points cooperatives"),
        .. Text("village_type"),
    ];

    /// <summary>Columns of a layout's staged rows.</summary>
    /// <param name="layout">Contract name.</param>
    /// <returns>The columns in order.</returns>
    /// <exception cref="ArgumentException">No such layout.</exception>
    public static StagedColumn[] Rows(string layout) => layout switch
    {
        "g_roster" or "n_roster" => Roster,
        "g_income" => Income,
        "g_exit" => Exit,
        "g_change" => Change,
        "g_village" => Village,
        _ => throw new ArgumentException($"Layout {layout} has no staged table.", nameof(layout)),
    };

    /// <summary>Columns of the rejected rows.</summary>
    public static StagedColumn[] Rejects { get; } =
    [
        .. Text("file_id sheet"), .. Big("row_number"), .. Text("column_name rule reason_zh proposal source_household_key village_code"),
    ];

    /// <summary>Columns of the counted repairs and notes.</summary>
    public static StagedColumn[] Repairs { get; } = [.. Text("file_id sheet column_name rule"), .. Big("rows first_row")];
}
