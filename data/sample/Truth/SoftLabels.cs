using System.Globalization;
using System.Text;
using Analytics.Sample.Life;
using Analytics.Sample.Places;

namespace Analytics.Sample.Truth;

/// <summary>
/// What no register can know: each exited household's chance of a recognised fall within four quarters, by living its full latent state forward
/// many times. It gives the oracle and, regressed on what is exported, the ceiling of any forecast.
/// </summary>
internal sealed class SoftLabels : IDisposable
{
    private const int Futures = 32;
    private const int Window = 4;
    private const double TyphoonChance = 0.10;
    private readonly Map map;
    private readonly SampleOptions options;
    private readonly Story story;
    private readonly StreamWriter file;

    public SoftLabels(string folder, Map map, SampleOptions options)
    {
        (this.map, this.options, story) = (map, options, Story.Of(options.Preset));
        file = new StreamWriter(Path.Combine(folder, "risk_soft_label.csv"), append: false, new UTF8Encoding(false));
        file.Write("household_code,quarter,probability\n");
    }

    /// <summary>Adds a household as it stands at the end of a quarter.</summary>
    public void Add(Household household, int quarter, LatentIncome income)
    {
        if (quarter < options.FirstQuarter.Index || quarter > options.LastQuarter.Index || household.Watch.IsRecognised || household.Exit.SheetYear(quarter) is null)
        {
            return;
        }

        var random = Prng.For(options.Seed, RandomStream.SoftLabels, household.Code, quarter);
        var now = income.CircumstancesOf(household, quarter);
        var events = 0;
        for (var future = 0; future < Futures; future++)
        {
            var (latent, watch) = (household.Latent.Copy(), household.Watch.Copy());
            for (var next = quarter + 1; next <= quarter + Window && !watch.IsRecognised; next++)
            {
                income.Advance(household, latent, now, next, next % 4 == 2 && random.Chance(TyphoonChance), random);
                watch.Step(latent.AnnualPcYuan, (double)map.LineYuan(Horizon.YearOf(next)), isExited: true, next, story, random);
            }

            events += watch.IsRecognised ? 1 : 0;
        }

        file.Write(string.Create(CultureInfo.InvariantCulture, $"{household.Code},{SampleQuarter.At(quarter)},{events / (double)Futures:0.#####}\n"));
    }

    public void Dispose() => file.Dispose();
}
