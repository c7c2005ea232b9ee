using Analytics.Sample.Defects;
using Analytics.Sample.Exports;

namespace Analytics.Sample.Money;

/// <summary>
/// Habits of one list of money: the kinds that fit are planted in turn. A broken row is always an extra copy of a good one, so
/// that no figure depends on it.
/// </summary>
/// <param name="headers">Headers of the list, as the clean one prints them.</param>
/// <param name="kinds">What may be written in another way.</param>
/// <param name="broken">What a row that must be rejected has instead, by header and rule.</param>
internal sealed class MoneyDirt(string[] headers, IReadOnlyList<MoneyHabit> kinds, MoneyHabit broken)
{
    private readonly Quota due = new(0.01, 0.999);
    private readonly Quota breaks = new(0.002, 0.999);
    private int next;

    /// <summary>Writes one cell in another way, or none.</summary>
    public IReadOnlyList<Planted>? Damage(XlsxCell[] cells)
    {
        if (kinds.Count == 0 || !due.Take())
        {
            return null;
        }

        for (var tried = 0; tried < kinds.Count; tried++)
        {
            var kind = kinds[next++ % kinds.Count];
            var column = Array.IndexOf(headers, kind.Header);
            if (kind.Write(cells[column]) is { } written)
            {
                cells[column] = written;
                return [new Planted(kind.Rule, kind.Kind, kind.Header)];
            }
        }

        return null;
    }

    /// <summary>A copy of a row that must be rejected, or null.</summary>
    public (XlsxCell[] Cells, IReadOnlyList<Planted> Planted)? Break(XlsxCell[] cells)
    {
        if (!breaks.Take())
        {
            return null;
        }

        var copy = cells.ToArray();
        var column = Array.IndexOf(headers, broken.Header);
        copy[column] = broken.Write(copy[column])!.Value;
        return (copy, [new Planted(broken.Rule, broken.Kind, broken.Header)]);
    }
}
