namespace Analytics.Sample.Truth;

/// <summary>The register accounts by village and quarter, in households and people.</summary>
internal sealed class AccountTable(int villages, int quarters)
{
    public const int Households = 0;
    public const int People = 1;
    public const int Flows = (int)Flow.Residual + 1;
    public const int Stocks = 3;
    public const int Units = 2;
    private readonly int[] values = new int[villages * quarters * Stocks * Units * Flows];

    public int this[int village, int quarter, Stock stock, int unit, Flow flow]
    {
        get => values[Index(village, quarter, stock, unit, flow)];
        set => values[Index(village, quarter, stock, unit, flow)] = value;
    }

    /// <summary>Adds to the register and to the poor or the exited stock.</summary>
    public void AddBoth(int village, int quarter, bool isExited, int unit, Flow flow, int value)
    {
        this[village, quarter, Stock.Register, unit, flow] += value;
        this[village, quarter, isExited ? Stock.Exited : Stock.Poor, unit, flow] += value;
    }

    /// <summary>Takes from one of the two inner stocks and gives to the other.</summary>
    public void Turn(int village, int quarter, bool toExited, int unit, Flow flow, int value)
    {
        this[village, quarter, Stock.Poor, unit, flow] += toExited ? -value : value;
        this[village, quarter, Stock.Exited, unit, flow] += toExited ? value : -value;
    }

    private int Index(int village, int quarter, Stock stock, int unit, Flow flow) =>
        (((((((village * quarters) + quarter) * Stocks) + (int)stock) * Units) + unit) * Flows) + (int)flow;
}
