using System.Globalization;

namespace Analytics.Reports.Bulletin;

/// <summary>The thresholds in force at a quarter, by their names in <c>data/reference/parameters.csv</c>.</summary>
/// <param name="Values">Those that are configured.</param>
public sealed record Limits(IReadOnlyDictionary<string, decimal> Values)
{
    private static readonly string[] s_shares = ["fund_share_province", "fund_share_shenzhen", "fund_share_city"];

    /// <summary>A threshold.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The value, in the unit the file states.</returns>
    /// <exception cref="ArgumentException">The file has no such threshold, or no value for it.</exception>
    public decimal Of(string name) =>
        Values.TryGetValue(name, out var value) ? value : throw new ArgumentException($"data/reference/parameters.csv has no value '{name}'", nameof(name));

    /// <summary>A threshold as it is printed.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Such as 5.</returns>
    public string Number(string name) => Of(name).ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>A share as it is printed.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Such as 70%.</returns>
    public string Percent(string name) => (Of(name) * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>How the three payers share the money.</summary>
    /// <returns>Such as 6∶3∶1.</returns>
    public string Ratio() => string.Join("∶", s_shares.Select(name => (Of(name) * 10).ToString("0.##", CultureInfo.InvariantCulture)));
}
