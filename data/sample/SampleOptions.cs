namespace Analytics.Sample;

/// <summary>Everything the synthetic city depends on. Two cities with equal options are equal byte by byte.</summary>
public sealed record SampleOptions
{
    /// <summary>Folder to write: <c>exports/</c> and <c>truth/</c> are made below it.</summary>
    public required string Out { get; init; }

    /// <summary>Folder of the reference tables (divisions.csv, lines.csv, rural_cpi.csv, targets.csv).</summary>
    public required string ReferenceFolder { get; init; }

    /// <summary>Households on the register when it opens in 2016Q1, from 20 up.</summary>
    /// <value>42255, which is Shanwei's count.</value>
    public int Households { get; init; } = 42255;

    /// <summary>Seed of everything random.</summary>
    /// <value>2016.</value>
    public int Seed { get; init; } = 2016;

    /// <summary>First quarter exported, 2016Q1 or later.</summary>
    /// <value>2016Q1.</value>
    public SampleQuarter FirstQuarter { get; init; } = new(2016, 1);

    /// <summary>Last quarter exported, 2019Q4 or earlier.</summary>
    /// <value>2018Q4.</value>
    public SampleQuarter LastQuarter { get; init; } = new(2018, 4);

    /// <summary>How damaged the files are.</summary>
    /// <value>None.</value>
    public DirtLevel Dirt { get; init; }

    /// <summary>How hard relapse is to foresee.</summary>
    /// <value>Default.</value>
    public SamplePreset Preset { get; init; }

    /// <summary>Whether <c>truth/risk_soft_label.csv</c> is written: each exited household's true chance of an event within four quarters.</summary>
    /// <value>False.</value>
    public bool HasSoftLabels { get; init; }

    /// <summary>Whether one more file is written that must be refused as a whole.</summary>
    /// <value>False.</value>
    public bool HasRefusedFile { get; init; }

    /// <summary>Share of the villages that each kind of forgery takes; what they are is in <c>truth/forgeries.csv</c>.</summary>
    /// <value>0: nothing is forged.</value>
    public double ForgedShare { get; init; }

    /// <summary>Most households for which every review of every quarter is listed in <c>truth/household_review.csv</c>.</summary>
    /// <value>5000.</value>
    public int MaxReviewedHouseholds { get; init; } = 5000;

    /// <summary>All faults of these options.</summary>
    /// <returns>One sentence a fault; empty when the options are usable.</returns>
    public IReadOnlyList<string> Faults()
    {
        var faults = new List<string>();
        if (string.IsNullOrWhiteSpace(Out))
        {
            faults.Add("Out is empty: name the folder to write.");
        }

        if (!File.Exists(Path.Combine(ReferenceFolder, "divisions.csv")))
        {
            faults.Add($"ReferenceFolder {ReferenceFolder} has no divisions.csv.");
        }

        if (Households is < 20 or > 2_000_000)
        {
            faults.Add("Households must be 20 to 2,000,000.");
        }

        if (ForgedShare is < 0 or > 0.1)
        {
            faults.Add("The share of villages forged in each way must be 0 to 0.1.");
        }

        if (FirstQuarter.Index < 0 || LastQuarter.Index > Life.Horizon.LastIndex || FirstQuarter.Index > LastQuarter.Index)
        {
            faults.Add("Quarters must lie in 2016Q1..2019Q4, the first not after the last.");
        }

        return faults;
    }
}
