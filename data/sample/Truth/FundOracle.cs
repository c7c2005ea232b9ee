using Analytics.Sample.Life;
using Analytics.Sample.Money;
using Analytics.Sample.Places;

namespace Analytics.Sample.Truth;

/// <summary>Figures and leads on the money of places, from the same story that the files tell and the people of the accepted rows.</summary>
internal sealed class FundOracle(Map map, FigureTable figures, MoneyFindings findings, VillagePeople people, int first, int last)
{
    private const decimal PerHeadYuan = 20_000;
    private static readonly (string Payer, decimal Share)[] Payers = [("province", 0.6m), ("shenzhen", 0.3m), ("city", 0.1m)];

    public void Judge(FundStory funds, PlaceServices services, VillageKind[] kinds)
    {
        var arrived = Arrived(funds);
        var paid = Paid(funds);
        foreach (var village in map.Villages.Select(village => village.Index))
        {
            for (var quarter = first; quarter <= last; quarter++)
            {
                Add(village, quarter, payer => arrived[payer][village, quarter], payer => paid[payer][village, quarter]);
            }
        }

        JudgeAllocations(funds);
        JudgeProjects(funds);
        AddServices(services, funds.Covered, kinds);
    }

    private void Add(int village, int quarter, Func<string, decimal> arrived, Func<string, decimal> paid)
    {
        var due = people.Labour(village, quarter) * PerHeadYuan;
        var (allArrived, allPaid) = (Payers.Sum(payer => arrived(payer.Payer)), Payers.Sum(payer => paid(payer.Payer)));
        figures.Add("fund_due_yuan", village, quarter, due);
        figures.Add("fund_arrived_yuan", village, quarter, allArrived);
        figures.Add("fund_paid_yuan", village, quarter, allPaid);
        figures.Add("fund_arrived_share", village, quarter, allArrived, due);
        figures.Add("fund_paid_per_head_yuan", village, quarter, allPaid, people.Labour(village, quarter));
        figures.Add("fund_arrived_yuan_county", village, quarter, arrived("county"));
        foreach (var (payer, share) in Payers)
        {
            figures.Add($"fund_due_yuan_{payer}", village, quarter, due * share);
            figures.Add($"fund_arrived_yuan_{payer}", village, quarter, arrived(payer));
            figures.Add($"fund_paid_yuan_{payer}", village, quarter, paid(payer));
            figures.Add($"fund_arrived_share_{payer}", village, quarter, arrived(payer), due * share);
            figures.Add($"fund_ratio_gap_yuan_{payer}", village, quarter, arrived(payer) - (allArrived * share));
        }
    }

    /// <summary>Money arrived so far by payer, village and quarter; what names no village is shared out once, in its quarter.</summary>
    private Dictionary<string, decimal[,]> Arrived(FundStory funds)
    {
        var sums = Tables();
        foreach (var entry in funds.Allocations.GroupBy(one => (one.Payer, one.Place.Code, one.Quarter)).Where(entry => entry.Key.Quarter <= last))
        {
            var fen = (long)(entry.Sum(one => one.Yuan) * 100);
            var villages = Below(entry.Key.Code);
            var at = Math.Max(first, entry.Key.Quarter);
            foreach (var (village, part) in Share(fen, villages, at))
            {
                for (var quarter = at; quarter <= last; quarter++)
                {
                    sums[entry.Key.Payer][village, quarter] += part / 100m;
                }
            }
        }

        return sums;
    }

    private Dictionary<string, decimal[,]> Paid(FundStory funds)
    {
        var sums = Tables();
        foreach (var project in funds.Projects)
        {
            for (var quarter = Math.Max(first, project.Start); quarter <= last; quarter++)
            {
                sums["province"][project.Village, quarter] += project.ProvinceYuan(quarter);
                sums["shenzhen"][project.Village, quarter] += project.ShenzhenCityYuan(quarter) + project.ShenzhenDistrictYuan(quarter);
                sums["city"][project.Village, quarter] += project.CityYuan(quarter);
            }
        }

        return sums;
    }

    private Dictionary<string, decimal[,]> Tables() => ((string[])["province", "shenzhen", "city", "county"])
        .ToDictionary(payer => payer, _ => new decimal[map.Villages.Count, last + 1], StringComparer.Ordinal);

    private int[] Below(string code) => [.. map.Villages.Where(village => village.Code.StartsWith(code == map.City ? "" : code, StringComparison.Ordinal)).Select(village => village.Index)];

    /// <summary>Largest remainder by people of labour-capable households, else by people; ties by code, which is the order of villages.</summary>
    private IEnumerable<(int Village, long Fen)> Share(long fen, int[] villages, int quarter)
    {
        long Weight(int village) => villages.Sum(other => (long)people.Labour(other, quarter)) > 0 ? people.Labour(village, quarter) : people.People(village, quarter);
        var weights = villages.Select(village => (Village: village, Weight: villages.Length == 1 ? 1 : Weight(village))).ToList();
        var total = weights.Sum(one => one.Weight);
        var left = fen - weights.Sum(one => fen * one.Weight / total);
        var raised = weights.OrderByDescending(one => fen * one.Weight % total).Take((int)left).Select(one => one.Village).ToHashSet();
        return weights.Select(one => (one.Village, (fen * one.Weight / total) + (raised.Contains(one.Village) ? 1 : 0)));
    }

    private void JudgeAllocations(FundStory funds)
    {
        const int Quarters = 2;
        foreach (var one in funds.Allocations)
        {
            for (var quarter = Math.Max(first, one.Quarter + Quarters + 1); quarter <= last; quarter++)
            {
                if (one.BalanceYuan(quarter) is > 0 and var balance)
                {
                    findings.Add("fund_stuck", quarter, one.Place.Code, balance);
                }
            }
        }
    }

    private void JudgeProjects(FundStory funds)
    {
        foreach (var project in funds.Projects)
        {
            var place = map.Villages[project.Village].Code;
            for (var quarter = Math.Max(first, project.Start); quarter <= last; quarter++)
            {
                if (project.IsLate && SampleQuarter.At(quarter).End > project.EndDate)
                {
                    findings.Add("project_late", quarter, place, project.PlannedYuan);
                }

                if (project.MustBeTendered && !project.IsTendered)
                {
                    findings.Add("project_without_tender", quarter, place, project.PlannedYuan);
                }

                if (project.OffPurposeYuan > 0)
                {
                    findings.Add("payment_off_purpose", quarter, place, project.OffPurposeYuan);
                }
            }
        }
    }

    private void AddServices(PlaceServices services, IReadOnlyList<int> covered, VillageKind[] kinds)
    {
        for (var quarter = first; quarter <= last; quarter++)
        {
            var list = quarter - ((quarter + 1) % 4);
            if (list < first)
            {
                continue;
            }

            foreach (var village in covered.Where(village => kinds[village] != VillageKind.Scattered))
            {
                for (var kind = 0; kind < PlaceServices.Kinds.Count; kind++)
                {
                    var isOpen = services.Points.Exists(point => point.Village == village && point.Kind == PlaceServices.Kinds[kind] && point.Opened <= list);
                    figures.Add($"finance_point_village_share_{kind + 1}", village, quarter, isOpen ? 1 : 0, 1);
                }
            }

            if (quarter % 4 == 3)
            {
                foreach (var veteran in services.Veterans)
                {
                    figures.Add("old_area_subsidy_paid_share", veteran.Village, quarter, veteran.PaidYuan(quarter), veteran.DueYuan);
                }
            }
        }
    }
}
