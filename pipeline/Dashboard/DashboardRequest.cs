namespace Analytics.Pipeline.Dashboard;

/// <summary>Which part of a publication the pages need.</summary>
public sealed record DashboardRequest
{
    /// <summary>For the static site: small counts hidden, nothing below the town. For <c>serve</c>: villages and households too.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>True when the registry is synthetic.</summary>
    public required bool IsSimulated { get; init; }
}
