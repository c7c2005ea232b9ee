using Analytics.Reports.Charts;
using static Analytics.Reports.Bulletin.Wording;

namespace Analytics.Reports.Bulletin;

/// <summary>Exits by year against the targets: table and chart of the same numbers.</summary>
internal static class YearTable
{
    public static TableBlock Table(BulletinFacts facts, FigureReader figures)
    {
        var years = Years(facts, figures);
        var isOpen = facts.Phase == Phase.OpenYear;
        List<TableColumn> columns = [new("年度", 1.1, IsNumber: false), new("年度任务", 1)];
        if (isOpen)
        {
            columns.Add(new("预脱贫", 1));
        }

        columns.AddRange([new("登记脱贫", 1), new("完成率", 1), new("比对达标", 1), new("达标\n完成率", 1)]);
        var rows = years.Select(year => Row(year, facts.Quarter, isOpen)).ToList();
        return new TableBlock("表‹years›　分年度脱贫进度", "单位：人", columns, rows)
        {
            Note = "注：登记脱贫为按脱贫年份入账、扣除当年又返贫和更正撤回后的人数；完成率以全年任务为分母。"
                + (rows.Exists(row => row.Contains(NotApplicable, StringComparer.Ordinal)) ? "“／”表示未到年底结算期。" : ""),
        };
    }

    public static ChartBlock Chart(BulletinFacts facts, FigureReader figures)
    {
        var years = Years(facts, figures);
        var parts = years.Select(year => $"{Year(year.Year)}年{Counted("任务", year.TargetPeople, "人")}"
            + (year.Year > facts.Quarter.Year ? "" : Reached(year)));
        return new ChartBlock("exits", $"图1　分年度脱贫人数与年度任务（{ExitChart.Unit(years)}）", $"柱形图，分年度与任务线比较。{string.Join("；", parts)}。", years);
    }

    private static string Reached(ExitYear year) =>
        $"，{Counted("登记脱贫", year.RegisteredPeople, "人")}"
        + (Share(year.RegisteredPeople, year.TargetPeople) is > 0 and var share ? $"，为任务的{Percent(share)}" : "")
        + $"，{Counted("比对达标", year.VerifiedPeople, "人")}"
        + (year.PreExitPeople is null ? "" : $"，{Counted("预脱贫", year.PreExitPeople, "人")}");

    private static List<ExitYear> Years(BulletinFacts facts, FigureReader figures)
    {
        var quarter = facts.Quarter;
        var years = new List<ExitYear>();
        if (facts.Targets.Count == 0)
        {
            return years;
        }

        var (first, last) = (facts.Targets.Min(target => target.Year), facts.Targets.Max(target => target.Year));
        for (var year = first; year <= last; year++)
        {
            var at = year == quarter.Year ? quarter : ReportQuarter.YearEnd(year);
            var isDue = year <= quarter.Year;
            years.Add(new ExitYear(
                year,
                facts.Targets.FirstOrDefault(target => target.Year == year)?.People,
                isDue ? Registered(figures, at) : null,
                isDue ? figures.Value("verified_exited_people_ytd", quarter: at) : null,
                year == quarter.Year && !quarter.ClosesYear ? figures.Value("pre_exit_people") : null));
        }

        return years;
    }

    // A year without a target has no share, hence no numerator.
    private static decimal? Registered(FigureReader figures, ReportQuarter at) =>
        figures.Numerator("exit_completion_share_ytd", quarter: at) ?? figures.Value("exited_people_ytd", quarter: at);

    private static string[] Row(ExitYear year, ReportQuarter quarter, bool isOpen)
    {
        // Exits are booked at the year's end: nothing booked yet in an open year is no failure.
        var isDue = year.Year < quarter.Year || (year.Year == quarter.Year && (quarter.ClosesYear || year.RegisteredPeople is not 0));
        string Due(string text) => isDue ? text : NotApplicable;
        var name = Year(year.Year) + "年";
        List<string> cells = [name, Number(year.TargetPeople)];
        if (isOpen)
        {
            cells.Add(year.Year == quarter.Year ? Number(year.PreExitPeople) : NotApplicable);
        }

        cells.AddRange(
        [
            Due(Number(year.RegisteredPeople)),
            Due(Percent(Share(year.RegisteredPeople, year.TargetPeople))),
            Due(Number(year.VerifiedPeople)),
            Due(Percent(Share(year.VerifiedPeople, year.TargetPeople))),
        ]);
        return [.. cells];
    }

    private static decimal? Share(decimal? people, decimal? target) => target is > 0 ? people / target : null;
}
