using Analytics.Sample.Exports;
using Analytics.Sample.Register;

namespace Analytics.Sample.Defects;

/// <summary>A kind of damage to a row of a workbook.</summary>
/// <param name="Rule">The rule it must meet; empty where the value is only written in another way.</param>
/// <param name="Kind">What must happen.</param>
/// <param name="Header">The column damaged.</param>
/// <param name="Column">Its position, 0-based.</param>
/// <param name="Fits">Whether a row can have it; the snapshot is null in the village sheet.</param>
/// <param name="Write">The damaged cell.</param>
internal sealed record SheetDefect(
    string Rule,
    DefectKind Kind,
    string Header,
    int Column,
    Func<HouseholdSnapshot?, XlsxCell[], bool> Fits,
    Func<HouseholdSnapshot?, XlsxCell, XlsxCell> Write)
{
    private const double Rate = 0.002;

    private readonly Quota quota = new(Rate, 0.999);

    /// <summary>Whether the next row gets it.</summary>
    public bool Takes(HouseholdSnapshot? snapshot, XlsxCell[] cells) => quota.Take(Fits(snapshot, cells));

    /// <summary>Damages a row by the first kind whose turn it is, or leaves it.</summary>
    public static IReadOnlyList<Planted>? DamageFirst(IReadOnlyList<SheetDefect> kinds, XlsxCell[] cells)
    {
        if (kinds.FirstOrDefault(kind => kind.Takes(null, cells)) is not { } taken)
        {
            return null;
        }

        cells[taken.Column] = taken.Write(null, cells[taken.Column]);
        return [new Planted(taken.Rule, taken.Kind, taken.Header)];
    }
}
