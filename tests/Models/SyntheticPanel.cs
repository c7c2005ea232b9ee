using Analytics.Models.Panels;

namespace Analytics.Tests.Models;

/// <summary>A panel whose truth is known: two features matter, one only together with another, the rest is noise; one value in twelve is missing.</summary>
internal static class SyntheticPanel
{
    public const int FeatureCount = 6;

    public static Panel Make(int entities, int periods, int seed, Func<PanelRow, Random, PanelRow>? change = null)
    {
        var random = new Random(seed);
        var rows = new List<PanelRow>(entities * periods);
        for (var period = 0; period < periods; period++)
        {
            for (var entity = 0; entity < entities; entity++)
            {
                var values = new float[FeatureCount];
                for (var j = 0; j < values.Length; j++)
                {
                    values[j] = (float)Normal(random);
                }

                var logit = -2.6 + (0.9 * values[0]) - (0.7 * values[1]) + (values[2] > 0 ? 0.6 * values[3] : 0);
                var label = random.NextDouble() < 1 / (1 + Math.Exp(-logit));
                for (var j = 0; j < values.Length; j++)
                {
                    values[j] = random.Next(12) == 0 ? float.NaN : values[j];
                }

                var row = new PanelRow($"h{entity}", $"2017Q{period + 1}", label, values, []);
                rows.Add(change is null ? row : change(row, random));
            }
        }

        return new Panel([.. Enumerable.Range(0, rows[0].Values.Length).Select(j => $"f{j}")], [], rows);
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
