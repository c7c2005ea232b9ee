namespace Analytics.Sample.Money;

/// <summary>All money of one household over all simulated quarters.</summary>
internal sealed class HouseholdMoney
{
    public List<Benefit> Benefits { get; } = [];

    public List<Loan> Loans { get; } = [];

    public List<AssetShare> Shares { get; } = [];
}
