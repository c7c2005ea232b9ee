namespace Analytics.Sample.FollowUp;

/// <summary>How one household is helped: what the lists say of it, quarter by quarter.</summary>
internal sealed class HouseholdHelp
{
    public required CadreSlot Slot { get; init; }

    /// <summary>First quarter whose lists leave the cadre's cell blank.</summary>
    public int BlankFrom { get; init; } = int.MaxValue;

    /// <summary>Whether the lists leave the household out.</summary>
    public bool IsUnlisted { get; init; }

    /// <summary>Cadre that an accepted row of a quarter's lists names, by quarter.</summary>
    public Cadre?[] Named { get; } = new Cadre?[Life.Horizon.Count];

    /// <summary>Visits in the year that an accepted row of 走访 counts, by quarter.</summary>
    public int[] Visits { get; } = new int[Life.Horizon.Count];

    /// <summary>Whether an accepted visit form is dated in a quarter.</summary>
    public bool[] HasForm { get; } = new bool[Life.Horizon.Count];

    /// <summary>Whether a visit form has promised something.</summary>
    public bool HasPromise { get; set; }

    /// <summary>Quarter of the first accepted certification and the people it states.</summary>
    public (int Quarter, int People)? Certified { get; set; }

    /// <summary>Quarter from which an accepted row of the register says that its measures are settled.</summary>
    public int PlanFrom { get; set; } = int.MaxValue;

    /// <summary>Accepted rows of the registers of checks.</summary>
    public List<Check> Checks { get; } = [];
}
