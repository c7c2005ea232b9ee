using Analytics.Sample.People;

namespace Analytics.Sample.Life;

/// <summary>Spreads the gaps of the record over the city, each at its own rate.</summary>
internal sealed class GapPlanner
{
    private readonly (RecordGap Gap, Quota Quota)[] quotas =
    [
        (RecordGap.TotalIncome, new Quota(0.006, 0.8)),
        (RecordGap.IncomeInSheetOnly, new Quota(0.004, 0.7)),
        (RecordGap.AnyIncome, new Quota(0.003, 0.75)),
        (RecordGap.LabourCount, new Quota(0.002, 0.8)),
        (RecordGap.Size, new Quota(0.002, 0.7)),
        (RecordGap.House, new Quota(0.003, 0.65)),
        (RecordGap.Insurance, new Quota(0.003, 0.6)),
        (RecordGap.Schooling, new Quota(0.004, 0.55)),
        (RecordGap.HouseholdType, new Quota(0.002, 0.7)),
        (RecordGap.Water, new Quota(0.002, 0.8)),
    ];

    /// <returns>The gap of the next household and its first quarter; none for households that must stay plain.</returns>
    public (RecordGap Gap, int From) Draw(Prng random, IReadOnlyList<Person> members, bool mustBePlain)
    {
        var drawn = RecordGap.None;
        var hasPupil = members.Any(person => person.Birth.Year is >= 2004 and <= 2010);
        foreach (var (gap, quota) in quotas)
        {
            if (quota.Take(!mustBePlain && drawn == RecordGap.None && (gap != RecordGap.Schooling || hasPupil)))
            {
                drawn = gap;
            }
        }

        return (drawn, random.Between(0, 8));
    }
}
