using System.Globalization;
using System.Text;

namespace Analytics.Sample.Money;

/// <summary>
/// What the policy leaves to the office, made up: <c>settings.csv</c> beside the exports, for <c>run --settings</c>. The rules that are
/// silent without it are judged by it in <c>truth/money_findings.csv</c>.
/// </summary>
internal static class OfficeSettings
{
    /// <summary>Quarters an exited household keeps its policies.</summary>
    public const int GraceQuarters = 8;

    /// <summary>Most 产业奖补 a person may get in a year.</summary>
    public const decimal IndustryCapYuan = 6000;

    /// <summary>A single payment of this size needs approval.</summary>
    public const decimal ApprovalLimitYuan = 5000;

    /// <summary>Share of the approval limit from which a payment counts as near it; payment_split_near_share.</summary>
    public const decimal NearShare = 0.8m;

    /// <summary>Growth of all loans of the province on the year before.</summary>
    public const decimal LoanGrowthShare = 0.11m;

    /// <summary>Writes the settings.</summary>
    /// <param name="path">File to write.</param>
    /// <param name="years">Years the exports speak of.</param>
    public static void Write(string path, IEnumerable<int> years)
    {
        List<(string Name, decimal Value)> all = [("grace_period_quarters", GraceQuarters), ("approval_limit_yuan", ApprovalLimitYuan), ("cap_产业奖补", IndustryCapYuan)];
        all.AddRange(years.Select(year => (string.Create(CultureInfo.InvariantCulture, $"loan_growth_{year}"), LoanGrowthShare)));
        File.WriteAllText(path, "name,value,source\n" + string.Concat(all.Select(setting => string.Create(CultureInfo.InvariantCulture, $"{setting.Name},{setting.Value},模拟设定\n"))), new UTF8Encoding(false));
    }
}
