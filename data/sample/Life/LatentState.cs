namespace Analytics.Sample.Life;

/// <summary>What is true of a household and never exported.</summary>
internal sealed class LatentState
{
    /// <summary>Permanent log income deviation.</summary>
    public double Ability { get; init; }

    /// <summary>Proneness to illness, mean 1.</summary>
    public double Frailty { get; init; }

    /// <summary>Quality of the help it gets, 0 to 1.</summary>
    public double Effort { get; init; }

    /// <summary>Savings in quarters of income.</summary>
    public double Savings { get; init; }

    /// <summary>0 rice, 1 vegetables, 2 litchi, 3 fish: how hard a typhoon hits.</summary>
    public int Crop { get; init; }

    public bool HasLoan { get; init; }

    /// <summary>Autoregressive part of log income.</summary>
    public double Drift { get; set; }

    /// <summary>Illness now, 0 to 1.</summary>
    public double Illness { get; set; }

    public bool HasJob { get; set; }

    /// <summary>Illness as the register knows it: this quarter's, or the one before.</summary>
    public double KnownIllness { get; set; }

    /// <summary>Whether the register knows that work outside was lost.</summary>
    public bool KnowsNoJob { get; set; }

    /// <summary>True quarterly income a head at an annual rate, the last four quarters, yuan.</summary>
    public double[] Recent { get; } = new double[Horizon.WarmUp];

    /// <summary>True income a head of the last four quarters, yuan.</summary>
    public double AnnualPcYuan => (Recent[0] + Recent[1] + Recent[2] + Recent[3]) / 4;

    /// <summary>The same by quarter, for the truth.</summary>
    public double[] AnnualByQuarter { get; } = new double[Horizon.Count];

    /// <summary>The same state, to live on apart: of a household that splits off, or in an imagined future.</summary>
    public LatentState Copy()
    {
        var copy = new LatentState
        {
            Ability = Ability, Frailty = Frailty, Effort = Effort, Savings = Savings, Crop = Crop, HasLoan = HasLoan,
            Drift = Drift, Illness = Illness, HasJob = HasJob, KnownIllness = KnownIllness, KnowsNoJob = KnowsNoJob,
        };
        Recent.CopyTo(copy.Recent, 0);
        AnnualByQuarter.CopyTo(copy.AnnualByQuarter, 0);
        return copy;
    }
}
