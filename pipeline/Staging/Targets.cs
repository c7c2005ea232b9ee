namespace Analytics.Pipeline.Staging;

/// <summary>Positions of the staged columns that no single cell gives; -1 where the table has none.</summary>
/// <param name="row">A row of the table.</param>
internal sealed class Targets(StagedRow row)
{
    public int FileId { get; } = row.IndexOf("file_id");

    public int Sheet { get; } = row.IndexOf("sheet");

    public int RowNumber { get; } = row.IndexOf("row_number");

    public int Village { get; } = row.IndexOf("village_code");

    public int Town { get; } = row.IndexOf("town_code");

    public int County { get; } = row.IndexOf("county_code");

    public int HouseholdKey { get; } = row.IndexOf("source_household_key");

    public int PlatformHouseholdKey { get; } = row.IndexOf("platform_household_key");

    public int RowHash { get; } = row.IndexOf("row_hash");

    public int System { get; } = row.IndexOf("source_system");

    public int PersonKey { get; } = row.IndexOf("person_key");

    public int IsIdVoid { get; } = row.IndexOf("is_id_void");

    public int HeadPersonKey { get; } = row.IndexOf("head_person_key");

    public int IsHead { get; } = row.IndexOf("is_head");

    public int Relation { get; } = row.IndexOf("relation");

    public int Sex { get; } = row.IndexOf("sex");

    public int BirthDate { get; } = row.IndexOf("birth_date");

    public int DisabilityKind { get; } = row.IndexOf("disability_kind");

    public int DisabilityGrade { get; } = row.IndexOf("disability_grade");
}
