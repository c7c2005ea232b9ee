namespace Analytics.Reports.Dashboard;

/// <summary>What is known of a number.</summary>
public enum FigureState
{
    /// <summary>No row was published.</summary>
    Absent,

    /// <summary>Published.</summary>
    Shown,

    /// <summary>Published, but too small a count to be shown to the public, or the complement of one.</summary>
    Hidden,
}
