using Analytics.Pipeline.Intake.Cells;
using Analytics.Pipeline.Vault;

namespace Analytics.Pipeline.Publish.Documents;

/// <summary>
/// The household codes of one file by the ID numbers of its accepted rows: what the code of a rejected row, lost or left out, may
/// have been. For lists alone: a code is an identity.
/// </summary>
internal sealed class HouseholdCodes
{
    private static readonly string[] Numbers = ["id_number", "head_id_number"];
    private readonly Dictionary<string, HashSet<string>> codes = new(StringComparer.Ordinal);

    /// <summary>Learns the codes of a file.</summary>
    /// <param name="rows">Its rows in the vault.</param>
    public HouseholdCodes(IEnumerable<IdentityRow> rows)
    {
        foreach (var row in rows)
        {
            if (row.Cells.GetValueOrDefault("household_code", "") is not { Length: > 0 } code)
            {
                continue;
            }

            foreach (var number in Numbers.Select(name => row.Cells.GetValueOrDefault(name, "")).Where(number => IdCell.LooksLikeId(number)))
            {
                (codes.TryGetValue(number, out var known) ? known : codes[number] = new(StringComparer.Ordinal)).Add(code);
            }
        }
    }

    /// <summary>What to offer for a rejected row.</summary>
    /// <param name="row">The row in the sender's own columns.</param>
    /// <returns>In Chinese; null where no row, or rows of several households, bear its ID numbers.</returns>
    public string? Proposal(RejectedText? row)
    {
        var found = (row?.Fields ?? []).SelectMany(field => codes.GetValueOrDefault(field, [])).ToHashSet(StringComparer.Ordinal);
        return found.Count == 1 ? $"户编号可能是{found.Single()}（本表同一证件号码所在户）" : null;
    }
}
