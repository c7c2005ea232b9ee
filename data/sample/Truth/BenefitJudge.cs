using Analytics.Sample.Exports;
using Analytics.Sample.Money;
using Analytics.Sample.Places;

namespace Analytics.Sample.Truth;

/// <summary>The leads on benefits of one cluster, from the accepted rows.</summary>
internal sealed class BenefitJudge(Map map, MoneyFindings findings, int first, int last)
{
    private const string Industry = "产业奖补";
    private static readonly string[] General = ["城乡居民养老金", "危房改造补助"];

    public void Judge(IReadOnlyList<Timeline> timelines, IReadOnlyList<Benefit> benefits)
    {
        var exported = benefits.Where(benefit => benefit.Quarter >= first && benefit.Quarter <= last).ToList();
        foreach (var benefit in exported)
        {
            Judge(timelines, benefit);
            JudgeDeath(timelines, benefit);
        }

        foreach (var person in exported.Where(benefit => benefit.Item == Industry).GroupBy(benefit => benefit.Id, StringComparer.Ordinal))
        {
            foreach (var year in person.GroupBy(benefit => benefit.Quarter / 4))
            {
                JudgeYear(timelines, [.. year.OrderBy(benefit => benefit.Month).SelectMany(benefit => Enumerable.Repeat(benefit, benefit.Copies))]);
            }
        }
    }

    private void Judge(IReadOnlyList<Timeline> timelines, Benefit benefit)
    {
        var home = Home(timelines, benefit);
        var place = Place(timelines, benefit);
        for (var copy = 0; copy < benefit.Copies; copy++)
        {
            if (home is null && !General.Contains(benefit.Item, StringComparer.Ordinal))
            {
                findings.Add("payment_to_unregistered", benefit.Quarter, place, benefit.Yuan);
            }

            if (copy > 0)
            {
                findings.Add("payment_duplicate", benefit.Quarter, place, benefit.Yuan);
            }

            if (home is not null && benefit.Account != HouseholdNumbers.Account(home.Household))
            {
                findings.Add("payment_to_foreign_account", benefit.Quarter, place, benefit.Yuan);
            }

            if (home is not null && !General.Contains(benefit.Item, StringComparer.Ordinal)
                && home.Claims.Exists(claim => claim.Holds(benefit.Quarter) && benefit.Quarter - claim.Booked > OfficeSettings.GraceQuarters))
            {
                findings.Add("payment_after_grace", benefit.Quarter, place, benefit.Yuan);
            }

            if (home is not null && benefit.Item == "危房改造补助" && IsKnownAsSound(home))
            {
                findings.Add("payment_off_purpose", benefit.Quarter, place, benefit.Yuan);
            }
        }
    }

    private void JudgeDeath(IReadOnlyList<Timeline> timelines, Benefit benefit)
    {
        var death = timelines.SelectMany(timeline => timeline.Household.Snapshots.OfType<Register.HouseholdSnapshot>()).SelectMany(snapshot => snapshot.Members)
            .FirstOrDefault(member => member.Person.Id == benefit.Id)?.Person.Listings
            .Where(row => row.Department == "death" && row.Effect == Defects.RowEffect.None && row.Quarter >= first && row.Quarter <= last).Min(row => row.Date);
        var month = new DateOnly(benefit.Month.Year, benefit.Month.Month, 1);
        for (var copy = 0; death < month && copy < benefit.Copies; copy++)
        {
            findings.Add("payment_after_death", benefit.Quarter, Place(timelines, benefit), benefit.Yuan);
        }
    }

    private void JudgeYear(IReadOnlyList<Timeline> timelines, List<Benefit> year)
    {
        var total = 0m;
        foreach (var benefit in year)
        {
            total += benefit.Yuan;
            if (total > OfficeSettings.IndustryCapYuan)
            {
                findings.Add("payment_over_cap", benefit.Quarter, Place(timelines, benefit), Math.Min(benefit.Yuan, total - OfficeSettings.IndustryCapYuan));
            }
        }

        foreach (var quarter in year.Where(IsNearLimit).GroupBy(benefit => benefit.Quarter).Where(group => group.Count() > 1))
        {
            findings.Add("payment_split_under_limit", quarter.Key, Place(timelines, quarter.First()), quarter.Sum(benefit => benefit.Yuan));
        }
    }

    private static bool IsNearLimit(Benefit benefit) =>
        benefit.Yuan < OfficeSettings.ApprovalLimitYuan && benefit.Yuan >= OfficeSettings.ApprovalLimitYuan * OfficeSettings.NearShare;

    private bool IsKnownAsSound(Timeline home)
    {
        var states = Enumerable.Range(first, last - first + 1).Select(quarter => home.At(quarter)?.Snapshot.IsDangerousHouse).Where(state => state is not null).ToList();
        return states.Count > 0 && !states.Contains(true);
    }

    private static Timeline? Home(IReadOnlyList<Timeline> timelines, Benefit benefit) =>
        MoneyOracle.Home(timelines, benefit.Id, benefit.Quarter) ?? (benefit.Quarter > 0 ? MoneyOracle.Home(timelines, benefit.Id, benefit.Quarter - 1) : null);

    private string Place(IReadOnlyList<Timeline> timelines, Benefit benefit)
    {
        var home = Home(timelines, benefit);
        var seen = home is null ? null : MoneyOracle.Home(timelines, benefit.Id, benefit.Quarter) is null ? home.At(benefit.Quarter - 1) : home.At(benefit.Quarter);
        return seen is null ? map.City : map.Villages[seen.Village].Code;
    }
}
