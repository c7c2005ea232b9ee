using System.Globalization;
using System.Text;

namespace Analytics.Sample.Truth;

/// <summary>
/// Every lead on money that the accepted rows give, one row each: rule, quarter, place and amount. Rules that the office must
/// configure are judged under <see cref="Money.OfficeSettings"/>.
/// </summary>
internal sealed class MoneyFindings : IDisposable
{
    private readonly StreamWriter writer;
    private readonly int first;
    private readonly int last;

    public MoneyFindings(string truthFolder, int first, int last)
    {
        (this.first, this.last) = (first, last);
        writer = new StreamWriter(Path.Combine(truthFolder, "money_findings.csv"), append: false, new UTF8Encoding(false));
        writer.Write("rule,quarter,division,amount_yuan\n");
    }

    /// <summary>Lists a lead, if its quarter is exported.</summary>
    public void Add(string rule, int quarter, string division, decimal yuan)
    {
        if (quarter >= first && quarter <= last)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{rule},{SampleQuarter.At(quarter)},{division},{yuan:0.00}\n"));
        }
    }

    public void Dispose() => writer.Dispose();
}
