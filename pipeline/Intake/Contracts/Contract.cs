using System.Collections.Concurrent;

namespace Analytics.Pipeline.Intake.Contracts;

/// <summary>One layout: its columns, and what tells it from the others.</summary>
public sealed record Contract
{
    private const int MatchLimit = 10_000;
    private readonly ConcurrentDictionary<string, ContractField?> matches = new(StringComparer.Ordinal);

    /// <summary>Name such as <c>g_roster</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Name in the office, such as 贫困人口明细表.</summary>
    public required string Title { get; init; }

    /// <summary>Raised with every change of meaning; part of the cache key.</summary>
    public required string Version { get; init; }

    /// <summary>Other names that a file, sheet or title row may give it.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>Staged table its rows go to; layouts of one table share its columns.</summary>
    public required string Table { get; init; }

    /// <summary>G, N or M for a register, own for a layout of this program, else the department.</summary>
    public required string SourceSystem { get; init; }

    /// <summary>person (a register's roster), household, village, or record: what one row stands for.</summary>
    public required string Grain { get; init; }

    /// <summary>Names of fields of which at least one must be there for a sheet to be taken for this layout.</summary>
    public required IReadOnlyList<string> Signature { get; init; }

    /// <summary>Name of the field whose values the source system is known to leave out of its rows; null when none.</summary>
    public string? OmittedColumn { get; init; }

    /// <summary>Whether no register or department is known to export it: the office gets an empty workbook to fill in.</summary>
    public bool HasTemplate { get; init; }

    /// <summary>The columns in printed order.</summary>
    public required IReadOnlyList<ContractField> Fields { get; init; }

    /// <summary>Headers, in every tolerated writing, to the position of their field.</summary>
    internal IReadOnlyDictionary<string, int> Headers { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>The field of a name.</summary>
    /// <param name="name">Name in the contract.</param>
    /// <returns>The field, or null.</returns>
    public ContractField? Field(string name) => Fields.FirstOrDefault(field => field.Name == name);

    /// <summary>The field of a printed header.</summary>
    /// <param name="header">The header as printed.</param>
    /// <returns>The field, or null when no alias fits.</returns>
    public ContractField? Match(string header) =>
        matches.Count < MatchLimit ? matches.GetOrAdd(header, Find) : Find(header);

    private ContractField? Find(string header)
    {
        foreach (var writing in HeaderText.Writings(header))
        {
            if (Headers.TryGetValue(writing, out var index))
            {
                return Fields[index];
            }
        }

        return null;
    }
}
