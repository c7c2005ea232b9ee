using Analytics.Pipeline.Intake.Contracts;
using static Analytics.Pipeline.Staging.StagedColumn;

namespace Analytics.Pipeline.Staging;

/// <summary>The exact columns of every staged Parquet file, as the contracts give them.</summary>
internal static class StagedTable
{
    /// <summary>What a roster row says of a person beside the fields of its layout.</summary>
    private static readonly StagedColumn[] RosterPerson =
    [
        .. Text("source_system platform_household_key person_key"), .. Flag("is_id_void"), .. Text("head_person_key"), .. Flag("is_head"),
        .. Text("disability_kind"), .. Whole("disability_grade"),
    ];

    /// <summary>Columns of the rejected rows.</summary>
    public static StagedColumn[] Rejects { get; } =
    [
        .. Text("file_id sheet"), .. Big("row_number"), .. Text("column_name rule reason_zh proposal source_household_key village_code"),
    ];

    /// <summary>Columns of the counted repairs and notes.</summary>
    public static StagedColumn[] Repairs { get; } = [.. Text("file_id sheet column_name rule"), .. Big("rows first_row")];

    /// <summary>Columns of the rows that come back in a 问题数据退回清单.</summary>
    public static StagedColumn[] Returned { get; } =
        [.. Text("file_id sheet"), .. Big("row_number"), .. Text("first_file first_sheet"), .. Big("first_row"), .. Flag("is_accepted")];

    /// <summary>Columns of every staged table: place, keys, then the fields of its layouts in their order.</summary>
    /// <param name="contracts">The layouts; those of one table share its columns.</param>
    /// <returns>Columns by table.</returns>
    public static IReadOnlyDictionary<string, StagedColumn[]> Of(ContractSet contracts) =>
        contracts.Contracts.GroupBy(contract => contract.Table, StringComparer.Ordinal)
            .ToDictionary(table => table.Key, table => Columns([.. table]), StringComparer.Ordinal);

    private static StagedColumn[] Columns(IReadOnlyList<Contract> layouts)
    {
        bool Has(FieldKind kind) => layouts.Any(layout => layout.Fields.Any(field => field.Kind == kind));
        List<StagedColumn> columns = [.. Text("file_id sheet"), .. Big("row_number")];
        if (Has(FieldKind.Village) || Has(FieldKind.Address))
        {
            columns.AddRange(Text("village_code"));
        }

        if (layouts.Any(layout => layout.Fields.Any(field => field is { Kind: FieldKind.County or FieldKind.Town or FieldKind.Village, IsRequired: false } or { Kind: FieldKind.Address }) && !IsVillageRequired(layout)))
        {
            columns.AddRange(Text("town_code county_code"));
        }

        if (Has(FieldKind.Household))
        {
            columns.AddRange(Text("source_household_key"));
        }

        columns.AddRange(Text("row_hash"));
        if (layouts[0].Grain == "person")
        {
            columns.AddRange(RosterPerson);
        }
        else if (Has(FieldKind.PersonId))
        {
            columns.AddRange([.. Text("person_key"), .. Flag("is_id_void")]);
        }

        foreach (var column in layouts.SelectMany(layout => layout.Fields).SelectMany(Of))
        {
            if (!columns.Exists(other => other.Name == column.Name))
            {
                columns.Add(column);
            }
        }

        return [.. columns];
    }

    private static bool IsVillageRequired(Contract layout) => layout.Fields.Any(field => field is { Kind: FieldKind.Village, IsRequired: true });

    /// <summary>The staged columns of one field: its value, its key, or none for what only the vault keeps.</summary>
    private static IEnumerable<StagedColumn> Of(ContractField field) => field.Kind switch
    {
        FieldKind.OtherId => Text(field.Name + "_key"),
        FieldKind.People => Whole(field.Name),
        _ when field.IsKeyed => Text(field.Name + "_key"),
        _ when field.IsIdentity => [],
        FieldKind.Text or FieldKind.Code or FieldKind.Codes => Text(field.Name),
        FieldKind.Boolean => Flag(field.Name),
        FieldKind.WholeNumber or FieldKind.Year => Whole(field.Name),
        FieldKind.Number => Number(field.Name, field.Decimals),
        FieldKind.Date => Day(field.Name),
        _ => [],
    };
}
