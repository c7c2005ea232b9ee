using Analytics.Sample.Life;

namespace Analytics.Sample.Guarantees;

/// <summary>
/// Plans what the sheets and department lists of education, health, housing, work and industry have about a cluster, over all
/// simulated quarters, so that a city exported up to an earlier quarter has the same rows.
/// </summary>
internal static class GuaranteePlanner
{
    public static void Plan(Cluster cluster, int seed)
    {
        foreach (var household in cluster.Households)
        {
            var random = Prng.For(seed, RandomStream.Guarantees, household.Code);
            var measures = new MeasurePlanner(household, random);
            foreach (var snapshot in household.Snapshots)
            {
                if (snapshot is null)
                {
                    continue;
                }

                PupilPlanner.Plan(snapshot, random);
                if (snapshot.Quarter % 2 == 1)
                {
                    measures.Plan(snapshot, random);
                    HousePlanner.Plan(snapshot, cluster.Turn == Turn.None, random);
                }

                if (snapshot.Quarter % 4 == 3)
                {
                    IllnessPlanner.Plan(snapshot, random);
                }
            }
        }
    }
}
