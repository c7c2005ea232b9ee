using Analytics.Pipeline.Intake.Codes;
using Analytics.Pipeline.Intake.Contracts;
using Analytics.Pipeline.Intake.Sheets;

namespace Analytics.Pipeline.Staging;

/// <summary>The conversion of every column of one sheet, and where the columns that mean more than a cell stand.</summary>
internal sealed class SheetCells
{
    /// <summary>Most people one cell means where the contract sets no limit.</summary>
    private const int MostPeople = 100;

    /// <summary>Most units that the 14 digits of a staged number hold, whatever the contract allows.</summary>
    private const long MostUnits = 99_999_999_999_999;

    public SheetCells(SheetPlan sheet, StagedRow row, CodeLists codes)
    {
        Sheet = sheet;
        FieldOfColumn = Inverse(sheet.ColumnOfField, sheet.Columns.Count);
        Cells = [.. sheet.Columns.Select((column, index) => Plan(column, index, row, sheet.Contract.SourceSystem, codes))];
        Vault = [.. Cells.Where(cell => cell.VaultName is not null).OrderBy(cell => sheet.Columns[cell.Column].Field?.Index ?? int.MaxValue).ThenBy(cell => cell.VaultName, StringComparer.Ordinal)];
        IsHouseholdRequired = sheet.Contract.Fields.Any(field => field is { Kind: FieldKind.Household, IsRequired: true });
        IsVillageRequired = sheet.Contract.Fields.Any(field => field is { Kind: FieldKind.Village, IsRequired: true });
        County = Find(FieldKind.County);
        Town = Find(FieldKind.Town);
        Village = Find(FieldKind.Village);

        // The county is read with the town or village; by itself only where the sheet has neither.
        var isCountyAlone = !IsVillageRequired && Town < 0 && Village < 0;
        Read = [.. Cells.Where(cell => cell.KeyTarget >= 0
            || (cell.Kind is not (FieldKind.Vault or FieldKind.Digits or FieldKind.HeadName or FieldKind.Name) && (isCountyAlone || cell.Kind != FieldKind.County)))];
        Address = Find(FieldKind.Address);
        Household = Find(FieldKind.Household);
        Name = Find(FieldKind.Name);
        Names = [.. Cells.Where(cell => IsName(sheet.Columns[cell.Column].Field)).Select(cell => cell.Column)];
        PersonId = Find(FieldKind.PersonId);
        HeadId = Find(FieldKind.HeadId);
        Holder = Array.Find(Cells, cell => cell.CollectiveCode is not null);
    }

    /// <summary>The sheet.</summary>
    public SheetPlan Sheet { get; }

    /// <summary>Every column, in the sheet's order.</summary>
    public CellPlan[] Cells { get; }

    /// <summary>Columns that must be read, beyond being kept.</summary>
    public CellPlan[] Read { get; }

    /// <summary>Columns the vault keeps, in contract order, unknown ones last.</summary>
    public CellPlan[] Vault { get; }

    /// <summary>Whether every row must name its household.</summary>
    public bool IsHouseholdRequired { get; }

    /// <summary>Whether every row must name its village; else a town, a county or nothing will do.</summary>
    public bool IsVillageRequired { get; }

    /// <summary>Columns of that meaning; -1 when the sheet has none.</summary>
    public int County { get; }

    public int Town { get; }

    public int Village { get; }

    public int Address { get; }

    public int Household { get; }

    public int Name { get; }

    /// <summary>Columns that hold one name of a person, a firm or a hamlet.</summary>
    public int[] Names { get; }

    public int PersonId { get; }

    public int HeadId { get; }

    /// <summary>The column that may say that a row is of the village's collective; null when the sheet has none.</summary>
    public CellPlan? Holder { get; }

    /// <summary>Field of each column in a whole row, -1 for none.</summary>
    public int[] FieldOfColumn { get; }

    private static bool IsName(ContractField? field) => field is { Kind: FieldKind.Name or FieldKind.HeadName }
        or { Kind: FieldKind.Vault, IsIdentity: true, IsKeyed: true } || (field is { Kind: FieldKind.Vault, IsIdentity: true } && field.Name.EndsWith("_name", StringComparison.Ordinal));

    private static int[] Inverse(int[] columnOfField, int columns)
    {
        var fields = new int[columns];
        Array.Fill(fields, -1);
        for (var field = 0; field < columnOfField.Length; field++)
        {
            if (columnOfField[field] >= 0)
            {
                fields[columnOfField[field]] = field;
            }
        }

        return fields;
    }

    private static CellPlan Plan(SheetColumn column, int index, StagedRow row, string system, CodeLists codes)
    {
        if (column.Field is not { } field)
        {
            return new CellPlan
            {
                Column = index, Kind = FieldKind.Vault, Target = -1, VaultName = $"extra:{column.Header}", IsHashedAsWritten = true,
            };
        }

        var target = row.IndexOf(field.Name);
        var decimals = target >= 0 ? Decimals(row.Columns[target].Type) : 0;
        var isTyped = field.Kind is FieldKind.Text or FieldKind.Code or FieldKind.Codes or FieldKind.Boolean or FieldKind.WholeNumber
            or FieldKind.Number or FieldKind.Date or FieldKind.Year or FieldKind.People;
        var isUnstaged = isTyped && target < 0;
        var isKept = field.IsIdentity || field.Kind == FieldKind.Vault || isUnstaged;
        return new CellPlan
        {
            Column = index,
            Kind = isUnstaged ? FieldKind.Vault : field.Kind,
            Target = target,
            KeyTarget = row.IndexOf(field.Name + "_key"),
            List = field.Kind switch
            {
                FieldKind.Boolean => CodeLists.Booleans(field),
                FieldKind.Code or FieldKind.Codes => codes.For(field.CodeList!, system),
                _ => null,
            },
            Decimals = decimals,
            CollectiveCode = target >= 0 ? field.CollectiveCode : null,
            UnitPower = column.UnitPower,
            Minimum = Math.Max(Scaled(field.Minimum ?? -1_000_000_000, decimals), -MostUnits),
            Maximum = Math.Min(Scaled(field.Maximum ?? (field.Kind == FieldKind.People ? MostPeople : 1_000_000_000), decimals), MostUnits),
            VaultName = isKept ? field.Name : null,
            IsHashedAsWritten = isKept && field.Kind is not (FieldKind.Household or FieldKind.PersonId or FieldKind.HeadId or FieldKind.OtherId) && field.Name != "sequence",
        };
    }

    private static int Decimals(StagedType type) => type switch { StagedType.Hundredths => 2, StagedType.Thousandths => 3, _ => 0 };

    private static long Scaled(decimal limit, int decimals)
    {
        for (var i = 0; i < decimals; i++)
        {
            limit *= 10;
        }

        return (long)limit;
    }

    private int Find(FieldKind kind) => Array.FindIndex(Cells, cell => cell.Kind == kind);
}
