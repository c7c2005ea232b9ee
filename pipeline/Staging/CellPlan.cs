using Analytics.Pipeline.Intake.Codes;
using Analytics.Pipeline.Intake.Contracts;

namespace Analytics.Pipeline.Staging;

/// <summary>How one column of one sheet is converted, settled before the rows are read.</summary>
internal sealed record CellPlan
{
    /// <summary>Position among the sheet's columns.</summary>
    public required int Column { get; init; }

    /// <summary>How it is read; <see cref="FieldKind.Vault"/> for unknown columns.</summary>
    public required FieldKind Kind { get; init; }

    /// <summary>Staged column it fills; -1 for none.</summary>
    public required int Target { get; init; }

    /// <summary>Staged column that takes the key of its text; -1 for none.</summary>
    public int KeyTarget { get; init; } = -1;

    /// <summary>Code list of a coded or yes-no column.</summary>
    public CodeList? List { get; init; }

    /// <summary>Code of that list that says the row is of the village's collective; null when none does.</summary>
    public string? CollectiveCode { get; init; }

    /// <summary>Decimals kept of a number.</summary>
    public int Decimals { get; init; }

    /// <summary>Power of ten of the sheet's unit of money in yuan: 4 for 万元.</summary>
    public int UnitPower { get; init; }

    /// <summary>Least value, in the units held.</summary>
    public long Minimum { get; init; }

    /// <summary>Greatest value, in the units held.</summary>
    public long Maximum { get; init; }

    /// <summary>Name of the vault cell; null when the column is staged only.</summary>
    public string? VaultName { get; init; }

    /// <summary>Whether the vault cell enters the row's hash as written: identities do not, where a key stands for them.</summary>
    public bool IsHashedAsWritten { get; init; }
}
