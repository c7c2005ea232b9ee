namespace Analytics.Pipeline.Publish;

/// <summary>Which issue of the bulletin to read the numbers for.</summary>
public sealed record BulletinRequest
{
    /// <summary>The quarter reported; at most the as-of quarter of the publication.</summary>
    public required Quarter Quarter { get; init; }

    /// <summary>A responsible unit, whose bulletin holds no other place; null for the city's.</summary>
    public string? Unit { get; init; }

    /// <summary>The report of the whole year that the quarter closes: compared with the end of the year before, with what was handed in during the year.</summary>
    public bool IsYear { get; init; }
}
