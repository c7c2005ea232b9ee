namespace Analytics.Sample.Life;

/// <summary>How noisy the register is and how well falls are noticed.</summary>
/// <param name="IncomeNoise">Standard deviation of the log of a recorded income.</param>
/// <param name="LateChance">Chance that illness, job loss or a fall is known a quarter late.</param>
/// <param name="NudgeChance">Chance that a figure just under the line is nudged over it.</param>
/// <param name="NoticeChance">Chance that a fall is noticed at all.</param>
/// <param name="MissingScale">Multiplies the chance of a missing cell.</param>
internal sealed record Story(double IncomeNoise, double LateChance, double NudgeChance, double NoticeChance, double MissingScale)
{
    public static Story Of(SamplePreset preset) => preset == SamplePreset.Hard
        ? new Story(0.35, 0.50, 0.75, 0.80, 2)
        : new Story(0.25, 0.35, 0.60, 0.90, 1);
}
