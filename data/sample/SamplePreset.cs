namespace Analytics.Sample;

/// <summary>How hard relapse is to foresee in the synthetic city.</summary>
public enum SamplePreset
{
    /// <summary>Noise as in the registry's own checks.</summary>
    Default,

    /// <summary>More noise, later knowledge, more nudged figures, more gaps.</summary>
    Hard,
}
