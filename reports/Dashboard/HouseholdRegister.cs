namespace Analytics.Reports.Dashboard;

/// <summary>The households of the as-of quarter, for pages behind the login. Pseudonymous: names stay in the vault.</summary>
public sealed class HouseholdRegister
{
    private readonly Dictionary<string, HouseholdCard> _byKey;
    private readonly ILookup<string, HouseholdCard> _byVillage;

    /// <summary>Indexes the households.</summary>
    /// <param name="households">Each once.</param>
    public HouseholdRegister(IReadOnlyCollection<HouseholdCard> households)
    {
        _byKey = households.ToDictionary(household => household.Key, StringComparer.Ordinal);
        _byVillage = households.ToLookup(household => household.Village, StringComparer.Ordinal);
    }

    /// <summary>One household.</summary>
    /// <param name="key">Its key.</param>
    /// <returns>Null when there is none.</returns>
    public HouseholdCard? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>The households of a village, by key.</summary>
    /// <param name="village">Its code.</param>
    /// <returns>Empty when there is none.</returns>
    public IEnumerable<HouseholdCard> Of(string village) => _byVillage[village];
}
