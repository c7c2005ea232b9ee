using Analytics.Sample.Departments;
using Analytics.Sample.Guarantees;
using Analytics.Sample.People;
using Analytics.Sample.Register;

namespace Analytics.Sample.Life;

/// <summary>A household through time: people, place, what is true and what is planned.</summary>
internal sealed class Household
{
    /// <summary>户码, ten digits.</summary>
    public required long Code { get; init; }

    /// <summary>Village index now.</summary>
    public required int Village { get; set; }

    public required string Hamlet { get; init; }

    public required HouseholdKind Kind { get; init; }

    /// <summary>A18 code, 01 to 06.</summary>
    public required string TypeCode { get; init; }

    public required string CauseCode { get; init; }

    public string? OtherCauseCode { get; init; }

    public required LatentState Latent { get; init; }

    public ExitStory Exit { get; init; } = new();

    /// <summary>Whether it has fallen back, and whether the register knows.</summary>
    public FallWatch Watch { get; } = new();

    /// <summary>First quarter on the register.</summary>
    public required int Since { get; init; }

    /// <summary>Whether it came after the register opened, by an event 新增 rather than by a split.</summary>
    public bool IsNew { get; set; }

    public List<Person> Members { get; } = [];

    public Person Head { get; set; } = null!;

    /// <summary>Never leaves, and is never damaged: keeps its village on the register.</summary>
    public bool IsAnchor { get; init; }

    /// <summary>Whether no household or person joins, leaves or moves in its cluster but by birth, death and marriage.</summary>
    public bool IsPlain { get; set; }

    public RecordGap Gap { get; init; }

    /// <summary>First quarter of the gap.</summary>
    public int GapFrom { get; init; }

    /// <summary>First quarter in which the main dwelling is safe.</summary>
    public int HouseSafeFrom { get; init; }

    /// <summary>First quarter in which the water is safe.</summary>
    public int WaterSafeFrom { get; init; }

    public bool IsAboveLineAtStart { get; init; }

    public bool IsInCooperative { get; init; }

    public int LoanYuan { get; init; }

    /// <summary>Whether the household is on the register now.</summary>
    public bool IsOn { get; set; }

    /// <summary>First quarter of the present stay on the register.</summary>
    public int OnSince { get; set; }

    /// <summary>Whether the present statement leaves out where the income comes from: more often in some counties, and of the poorer.</summary>
    public bool HidesSources { get; set; }

    /// <summary>Income as last recorded.</summary>
    public IncomeStatement? Income { get; set; }

    /// <summary>Snapshots of the quarters on the register, by quarter.</summary>
    public HouseholdSnapshot?[] Snapshots { get; } = new HouseholdSnapshot?[Horizon.Count];

    /// <summary>Events of the quarters, by quarter.</summary>
    public List<ChangeEvent>?[] Events { get; } = new List<ChangeEvent>?[Horizon.Count];

    /// <summary>What the sheets of the guarantees have about it.</summary>
    public List<GuaranteeRow> Sheets { get; } = [];

    /// <summary>Members who died, with the quarter from which the register no longer shows them.</summary>
    public List<(Person Person, int Quarter)> Deaths { get; } = [];

    /// <summary>Rows of the departments' lists about its people.</summary>
    public List<Listing> Listings { get; } = [];

    public void Note(int quarter, string kind, string namesIn = "", string namesOut = "") =>
        (Events[quarter] ??= []).Add(new ChangeEvent(kind, namesIn, namesOut));
}
