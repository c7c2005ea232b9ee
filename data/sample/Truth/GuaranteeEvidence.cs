using Analytics.Sample.Guarantees;
using Analytics.Sample.People;

namespace Analytics.Sample.Truth;

/// <summary>What the sheets and lists in force say of a household as it is seen in a quarter. Lists match by ID number, sheets by a name that one member alone bears.</summary>
internal static class GuaranteeEvidence
{
    /// <summary>The latest usable row of a list about an accepted row's person; null when none is in force or her ID is void.</summary>
    public static T? Listed<T>(SeenMember member, int quarter)
        where T : PersonRow => member.Key == member.Row.Person.Id
        ? member.Row.Person.Lists.OfType<T>().Where(row => row.Speaks(quarter)).MaxBy(row => row.Quarter)
        : null;

    /// <summary>Usable rows of a list about an accepted row's person, of any quarter.</summary>
    public static IEnumerable<T> AllListed<T>(SeenMember member)
        where T : PersonRow => member.Key == member.Row.Person.Id ? member.Row.Person.Lists.OfType<T>().Where(row => row.Fate == RowFate.Accepted) : [];

    /// <summary>Usable rows of the household's own sheets.</summary>
    public static IEnumerable<T> Sheets<T>(SeenHousehold seen)
        where T : GuaranteeRow => seen.Snapshot.Household.Sheets.OfType<T>().Where(row => row.Fate == RowFate.Accepted);

    /// <summary>The one member who bears the name; null when none or two do.</summary>
    public static SeenMember? Named(SeenHousehold seen, Person? person)
    {
        var bearers = seen.Members.Where(member => member.Row.Person.Name == person?.Name).Take(2).ToList();
        return bearers.Count == 1 ? bearers[0] : null;
    }

    /// <summary>The dwelling by the housing lists in force; null when they do not name the household.</summary>
    public static HouseEvidence? House(SeenHousehold seen, int quarter)
    {
        var sheet = Sheets<HouseRow>(seen).Where(row => row.Speaks(quarter)).MaxBy(row => row.Quarter);
        var ledger = seen.Members.Select(member => Listed<LedgerRow>(member, quarter)).OfType<LedgerRow>().MaxBy(row => (row.Quarter, row.PaidYuan ?? 0));
        if (sheet is null && ledger is null)
        {
            return null;
        }

        var isFinished = sheet is { IsFinished: true } || (ledger?.Finished is { } day && day <= SampleQuarter.At(quarter).End);
        return new HouseEvidence(ledger?.Quarter ?? sheet!.Quarter, isFinished || ledger is { IsMoved: true }, ledger?.IsOnlyHouse ?? true, ledger);
    }

    /// <summary>Whether the latest lists about the dwelling, in force or not, call it finished or its people moved: what is built stays built.</summary>
    public static bool IsRebuilt(SeenHousehold seen, int quarter)
    {
        var end = SampleQuarter.At(quarter).End;
        var stated = Sheets<HouseRow>(seen).Select(row => (row.Quarter, IsDone: row.IsFinished))
            .Concat(seen.Members.SelectMany(AllListed<LedgerRow>).Select(row => (row.Quarter, IsDone: row.IsMoved || row.Finished <= end)))
            .Where(row => row.Quarter <= quarter)
            .ToList();
        return stated.Exists(row => row.IsDone && row.Quarter == stated.Max(other => other.Quarter));
    }
}
