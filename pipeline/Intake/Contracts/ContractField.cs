namespace Analytics.Pipeline.Intake.Contracts;

/// <summary>One column of a layout, as its contract describes it.</summary>
public sealed record ContractField
{
    /// <summary>Name of the staged column, or of the vault cell.</summary>
    public required string Name { get; init; }

    /// <summary>Header as the source system prints it.</summary>
    public required string Title { get; init; }

    /// <summary>How its cells are read.</summary>
    public required FieldKind Kind { get; init; }

    /// <summary>Other headers seen.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Whether a file without it is refused.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether the printed layout goes without it: its absence says nothing.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether its cells are identities: never in a log, a message or a staged file.</summary>
    public bool IsIdentity { get; init; }

    /// <summary>Whether a keyed hash of its text is staged, as column <c>&lt;name&gt;_key</c>; equal texts have equal keys in every file.</summary>
    public bool IsKeyed { get; init; }

    /// <summary>Decimals of a number, 2 or 3.</summary>
    public int Decimals { get; init; } = 2;

    /// <summary>Code list of a coded column.</summary>
    public string? CodeList { get; init; }

    /// <summary>Code that says the row is of a village's collective: it names no person. Null when none does.</summary>
    public string? CollectiveCode { get; init; }

    /// <summary>Unit of the printed layout: 元, 万元, 户 …; a unit in the header's bracket, or of money in the sheet's title, stands over it.</summary>
    public string? Unit { get; init; }

    /// <summary>Least value, in the stored unit.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>Greatest value, in the stored unit.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>Words for yes, besides the common ones.</summary>
    public IReadOnlyList<string> TrueValues { get; init; } = [];

    /// <summary>Words for no, besides the common ones.</summary>
    public IReadOnlyList<string> FalseValues { get; init; } = [];

    /// <summary>Position in the contract, from 0.</summary>
    public int Index { get; init; }
}
