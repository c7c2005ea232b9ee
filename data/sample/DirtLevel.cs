namespace Analytics.Sample;

/// <summary>How damaged the exported files are.</summary>
public enum DirtLevel
{
    /// <summary>The real formats (GBK, no quoting, shifted columns) without any bad habit.</summary>
    None,

    /// <summary>Every habit seen in real files, at low rates, each one listed in <c>truth/defects.csv</c>.</summary>
    Real,
}
