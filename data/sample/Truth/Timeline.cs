using Analytics.Sample.Life;

namespace Analytics.Sample.Truth;

/// <summary>What the accepted rows tell of one household over the exported quarters.</summary>
internal sealed class Timeline
{
    private readonly int first;
    private readonly SeenHousehold?[] seen;

    public Timeline(Household household, int first, int last)
    {
        (Household, this.first) = (household, first);
        seen = new SeenHousehold?[last + 1];
        for (var quarter = first; quarter <= last; quarter++)
        {
            seen[quarter] = See(quarter);
        }

        FindClaims();
    }

    public Household Household { get; }

    public List<Claim> Claims { get; } = [];

    public SeenHousehold? At(int quarter) => quarter < first ? null : seen[quarter];

    /// <summary>Whether the household counts as exited in a quarter, late records included.</summary>
    public bool IsExited(int quarter) => Claims.Exists(claim => claim.Holds(quarter));

    /// <summary>Whether 变动明细 of the quarter has an event of the household.</summary>
    public bool Has(int quarter, string kind) => Household.Events[quarter]?.Exists(change => change.Kind == kind) ?? false;

    private SeenHousehold? See(int quarter)
    {
        if (Household.Snapshots[quarter] is not { } snapshot)
        {
            return null;
        }

        var accepted = snapshot.Members.Where(member => !member.IsRejected).Select(member => new SeenMember(member.KeyIn(Household.Code), member)).ToList();
        return accepted.Count > 0 ? new SeenHousehold(snapshot, accepted) : At(quarter - 1);
    }

    private void FindClaims()
    {
        Claim? open = null;
        for (var quarter = first; quarter < seen.Length; quarter++)
        {
            if (seen[quarter] is not { } now)
            {
                continue;
            }

            if (open is null && now.ExitYear is { } year)
            {
                open = new Claim(year, quarter, now.Village, now.People);
                Claims.Add(open);
            }
            else if (open is not null && now.ExitYear is null)
            {
                (open.Ended, open.IsRelapsed) = (quarter, Has(quarter, "返贫"));
                open = null;
            }
        }
    }
}
