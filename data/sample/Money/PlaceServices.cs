using Analytics.Sample.Life;
using Analytics.Sample.Places;

namespace Analytics.Sample.Money;

/// <summary>What places have beside the money of households: service points in poor villages, and veterans on fixed-term subsidies.</summary>
internal sealed class PlaceServices
{
    /// <summary>The kinds of point, in the order of their codes.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["金融（保险）服务站", "助农取款点"];

    public PlaceServices(Map map, VillageKind[] kinds, IReadOnlyList<int> covered, int seed)
    {
        var random = Prng.For(seed, RandomStream.Money, -3);
        var strangers = new Strangers();
        foreach (var village in covered.Where(village => kinds[village] != VillageKind.Scattered))
        {
            foreach (var kind in Kinds)
            {
                var opened = random.Below(Horizon.Count + 4);
                if (opened < Horizon.Count)
                {
                    Points.Add((village, kind, opened));
                }
            }
        }

        foreach (var town in covered.GroupBy(village => map.Villages[village].Town.Index))
        {
            var (name, id) = strangers.Next(random);
            Veterans.Add(new Veteran(town.First(), name, id, 7200, random.Below(10)));
        }
    }

    /// <summary>Village, kind and quarter opened.</summary>
    public List<(int Village, string Kind, int Opened)> Points { get; } = [];

    public List<Veteran> Veterans { get; } = [];

    /// <summary>A person on a fixed-term subsidy of Art. 18.</summary>
    /// <param name="Village">Where.</param>
    /// <param name="Name">Of the person.</param>
    /// <param name="Id">Of the person.</param>
    /// <param name="DueYuan">Due a year.</param>
    /// <param name="Draw">0 to 9: a tenth is paid short in the first year.</param>
    internal sealed record Veteran(int Village, string Name, string Id, decimal DueYuan, int Draw)
    {
        /// <summary>Paid in the year that ends with a quarter.</summary>
        public decimal PaidYuan(int quarter) => Draw == 0 && quarter < 4 ? DueYuan - 1800 : DueYuan;
    }
}
