using Analytics.Sample.Life;

namespace Analytics.Sample.Money;

/// <summary>Registered people of each village and quarter, and those of labour-capable households, whom money is meant for.</summary>
internal sealed class VillagePeople(int villages)
{
    private readonly int[] people = new int[villages * Horizon.Count];
    private readonly int[] labour = new int[villages * Horizon.Count];

    public void Add(int village, int quarter, int members, bool hasLabour)
    {
        people[(village * Horizon.Count) + quarter] += members;
        labour[(village * Horizon.Count) + quarter] += hasLabour ? members : 0;
    }

    public int People(int village, int quarter) => people[(village * Horizon.Count) + quarter];

    public int Labour(int village, int quarter) => labour[(village * Horizon.Count) + quarter];
}
