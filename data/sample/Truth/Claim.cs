using Analytics.Sample.Life;

namespace Analytics.Sample.Truth;

/// <summary>A claimed exit.</summary>
/// <param name="Year">脱贫年份.</param>
/// <param name="Seen">Quarter that shows it first.</param>
/// <param name="Village">Village then.</param>
/// <param name="People">Members then.</param>
internal sealed record Claim(int Year, int Seen, int Village, int People)
{
    /// <summary>The quarter first seen if it lies in the exit's year, else that year's fourth.</summary>
    public int Booked => Horizon.YearOf(Seen) == Year ? Seen : Horizon.FourthQuarterOf(Year);

    /// <summary>First quarter in which it no longer shows; null while it stands.</summary>
    public int? Ended { get; set; }

    /// <summary>Whether it ended by a relapse; else it was withdrawn.</summary>
    public bool IsRelapsed { get; set; }

    public bool IsVerified { get; set; }

    public bool Holds(int quarter) => quarter >= Booked && (Ended is not { } ended || quarter < ended);
}
