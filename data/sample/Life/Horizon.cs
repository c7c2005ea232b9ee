namespace Analytics.Sample.Life;

/// <summary>The simulated time: quarters counted from 2016Q1, which is 0.</summary>
internal static class Horizon
{
    /// <summary>Quarters lived before the register opens, so that a year of income exists at 0.</summary>
    public const int WarmUp = 4;

    /// <summary>2019Q4.</summary>
    public const int LastIndex = 15;

    public const int Count = LastIndex + 1;

    public static int YearOf(int index) => 2016 + (index / 4);

    public static int FourthQuarterOf(int year) => ((year - 2016) * 4) + 3;
}
