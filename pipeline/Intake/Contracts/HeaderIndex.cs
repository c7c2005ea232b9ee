using System.Buffers;

namespace Analytics.Pipeline.Intake.Contracts;

/// <summary>
/// Every header of every layout under its tolerated writings, so that a cell is looked up once and not once a layout. Safe for
/// several threads.
/// </summary>
internal sealed class HeaderIndex
{
    private const int LongestHeader = 120;
    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789.-,/: ");
    private readonly Dictionary<string, List<(int Contract, int Field)>> fields = new(StringComparer.Ordinal);

    /// <summary>Indexes layouts.</summary>
    /// <param name="contracts">The layouts; positions below are positions in this list.</param>
    public HeaderIndex(IReadOnlyList<Contract> contracts)
    {
        for (var contract = 0; contract < contracts.Count; contract++)
        {
            foreach (var (writing, field) in contracts[contract].Headers)
            {
                if (!fields.TryGetValue(writing, out var known))
                {
                    fields[writing] = known = [];
                }

                known.Add((contract, field));
            }
        }
    }

    /// <summary>The fields a printed header can be, one a layout: that of its closest writing.</summary>
    /// <param name="header">The cell as printed.</param>
    /// <returns>Position of the layout and of the field in it; empty for what is no header.</returns>
    public IReadOnlyList<(int Contract, int Field)> Find(string header)
    {
        if (header.Length is 0 or > LongestHeader || !header.AsSpan().ContainsAnyExcept(Figures))
        {
            return [];
        }

        List<(int Contract, int Field)> found = [];
        foreach (var writing in HeaderText.Writings(header))
        {
            if (fields.TryGetValue(writing, out var known))
            {
                found.AddRange(known.FindAll(hit => !found.Exists(closer => closer.Contract == hit.Contract)));
            }
        }

        return found;
    }
}
