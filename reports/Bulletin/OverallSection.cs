using Analytics.Reports.Charts;
using static Analytics.Reports.Bulletin.Wording;

namespace Analytics.Reports.Bulletin;

/// <summary>脱贫进度: the register, the year's task, what is reached and what is left.</summary>
internal static class OverallSection
{
    public static IEnumerable<Block> Compose(BulletinFacts facts, FigureReader figures)
    {
        yield return new HeadingBlock(2, "脱贫进度");
        if (facts.OpenUntil is { } day)
        {
            yield return new ParagraphBlock($"本期数据截至{Date(day)}，{facts.Quarter.Chinese}尚未结束，所列{(facts.IsYear ? "年末" : "季末")}数均为截至该日的数，季末数据报送后更新。");
        }

        yield return new ParagraphBlock(Register(facts, figures));
        if (facts.Phase != Phase.AfterPlan)
        {
            yield return new ParagraphBlock(facts.Phase == Phase.YearEnd ? ClosedYear(facts, figures) : OpenYear(facts, figures));
        }

        yield return new ParagraphBlock(Cumulative(facts, figures));
        if (facts.Phase == Phase.OpenYear)
        {
            yield return new ParagraphBlock(OpenGuarantees(facts));
        }

        yield return new ParagraphBlock(Pace(facts, figures));
        yield return YearTable.Table(facts, figures);
        yield return YearTable.Chart(facts, figures);
    }

    private static string Register(BulletinFacts facts, FigureReader figures)
    {
        var poor = figures.Value("poor_people");
        var change = Change(figures.Value("poor_people", quarter: facts.Before), poor, "人");
        return $"截至{facts.End}，{facts.Whole}{Counted("在册相对贫困户", figures.Value("registered_households"), "户")}、{Counted("", figures.Value("registered_people"), "人")}，"
            + Clauses(
                $"其中{Counted("未脱贫", figures.Value("poor_households"), "户")}、{Counted("", poor, "人")}",
                change.Length > 0 ? "未脱贫人口" + Against(facts.BeforeName, change) : "")
            + "。"
            + $"相对贫困村内{Counted("在册", figures.Value("registered_people_in"), "人")}、{Counted("未脱贫", figures.Value("poor_people_in"), "人")}，"
            + $"村外{Counted("在册", figures.Value("registered_people_out"), "人")}、{Counted("未脱贫", figures.Value("poor_people_out"), "人")}。";
    }

    private static string OpenYear(BulletinFacts facts, FigureReader figures)
    {
        var quarter = facts.Quarter;
        var target = figures.Value("exit_target_people_ytd");
        var listed = figures.Value("pre_exit_people");
        var share = target is > 0 ? listed / target : null;
        var schedule = quarter.Number / 4m;
        var against = Points(schedule, share, "高", "低", "持平");
        return $"{Year(quarter.Year)}年{facts.Whole}{Counted("脱贫任务", target, "人")}。截至{quarter.ShortChinese}末，{Counted("列入本年度预脱贫", listed, "人")}"
            + (share is null ? "" : $"，相当于年度任务的{Percent(share)}，" + Against($"序时进度（{Percent(schedule)}）", against))
            + $"。其中{Counted("相对贫困村内", figures.Value("pre_exit_people_in"), "人")}，{Counted("村外", figures.Value("pre_exit_people_out"), "人")}。"
            + "预脱贫不计入脱贫，须经年底比对、认定后方可退出。";
    }

    private static string ClosedYear(BulletinFacts facts, FigureReader figures)
    {
        var year = Year(facts.Quarter.Year);
        var registered = figures.Numerator("exit_completion_share_ytd");
        var verified = figures.Numerator("verified_completion_share_ytd");
        var booked = figures.Value("exited_people_ytd");
        return $"{year}年{facts.Whole}{Counted("脱贫任务", figures.Value("exit_target_people_ytd"), "人")}。全年{Counted("登记脱贫", booked, "人")}"
            + $"（{Counted("相对贫困村内", figures.Value("exited_people_ytd_in"), "人")}、{Counted("村外", figures.Value("exited_people_ytd_out"), "人")}）"
            + (registered is null || registered == booked ? "" : $"，扣除当年又返贫和更正撤回的，现有{Number(registered)}人")
            + Completed("，完成年度任务的", figures.Value("exit_completion_share_ytd"))
            + $"。其中{Counted("按数据比对达标", verified, "人")}"
            + Completed("，达标完成率", figures.Value("verified_completion_share_ytd"))
            + Unknown(facts)
            + "。";
    }

    private static string Cumulative(BulletinFacts facts, FigureReader figures)
    {
        var whole = facts.Targets.Sum(target => target.People);
        var standing = figures.Value("net_exited_people_cum");
        var verified = figures.Value("verified_exited_people_cum");
        if (figures.Value("exited_people_cum") == 0)
        {
            return $"2016年以来，{facts.Whole}尚无登记脱贫人口（分年度任务见表‹years›、图1）。";
        }

        var text = $"2016年以来，{facts.Whole}{Counted("累计登记脱贫", figures.Value("exited_people_cum"), "人")}，"
            + $"{Deducted(figures)}{Counted("现有登记脱贫", standing, "人")}";
        if (whole is not > 0 || standing is null)
        {
            return text + $"。{Counted("累计比对达标", verified, "人")}。";
        }

        text += $"，占三年任务{TenThousands(whole.Value)}人的{Percent(standing / whole)}（见表‹years›、图1）";
        if (facts.Phase == Phase.YearEnd)
        {
            var due = facts.Targets.Where(target => target.Year <= facts.Quarter.Year).Sum(target => target.People) / whole;
            var against = Points(due, standing / whole, "高", "低", "持平");
            text += "，" + Against($"按年度任务折算的序时进度（{Percent(due)}）", against);
        }

        return text + $"。{Counted("累计比对达标", verified, "人")}" + (verified is null ? "" : $"，为三年任务的{Percent(verified / whole)}") + (facts.Phase == Phase.YearEnd ? "" : Unknown(facts)) + "。";
    }

    // nobody verified because nothing is known of anybody is not nobody who passed
    private static string Unknown(BulletinFacts facts) =>
        facts.Verdicts.FirstOrDefault(count => count.Group == ReviewGroup.Exited) is { Households: > 0 } exited && exited.NoData == exited.Households
            ? $"（登记脱贫的{Number(exited.Households)}户数据均不全，暂无法比对）"
            : "";

    private static string Deducted(FigureReader figures)
    {
        var relapsed = figures.Value("relapsed_people_cum");
        var withdrawn = figures.Value("exit_withdrawn_people_cum");
        return (relapsed, withdrawn) switch
        {
            (0, 0) => "没有返贫和更正撤回，",
            (_, 0) => $"扣除{Counted("返贫", relapsed, "人")}，",
            (0, _) => $"扣除{Counted("更正撤回", withdrawn, "人")}，",
            _ => $"扣除{Counted("返贫", relapsed, "人")}、{Counted("更正撤回", withdrawn, "人")}，",
        };
    }

    private static string OpenGuarantees(BulletinFacts facts)
    {
        // The year's list is made during the year: before it, every poor household is meant.
        var group = facts.Verdicts.Any(count => count is { Group: ReviewGroup.PreExit, Households: > 0 }) ? ReviewGroup.PreExit : ReviewGroup.Poor;
        var verdict = facts.Verdicts.FirstOrDefault(count => count.Group == group);
        if (verdict is null)
        {
            return $"尚未脱贫户的保障比对{NoData}。";
        }

        var open = Criteria.Failing(facts, group).ToList();
        var list = open.Count > 0
            ? $"按现有数据比对，{List(open.Select(item => $"{item.Name}未达标{Number(item.Households)}户"))}{(open.Count > 1 ? "（一户可有多项）" : "")}"
            : "按现有数据比对，各项均无未达标户";
        var missing = verdict.NoData > 0 ? $"，另有{Number(verdict.NoData)}户数据不全，暂无法判定" : "";
        var work = List(new[] { open.Count > 0 ? "短板" : "", verdict.NoData > 0 ? "数据" : "" }.Where(what => what.Length > 0)).Replace("、", "和", StringComparison.Ordinal);
        return $"{(group == ReviewGroup.PreExit ? "预脱贫" : "未脱贫")}的{Number(verdict.Households)}户中，{list}{missing}{(work.Length > 0 ? $"，年底前须逐户补齐{work}" : "")}。";
    }

    private static string Pace(BulletinFacts facts, FigureReader figures)
    {
        var gap = figures.Value("exit_gap_people_cum");
        var pace = Ceiling(figures.Value("exit_required_people_per_quarter"));
        if (facts.Phase == Phase.AfterPlan)
        {
            return $"三年任务期已结束，本期重点监测返贫：{Counted("本年返贫", figures.Value("relapsed_people_ytd"), "人")}。";
        }

        if (gap is null)
        {
            return $"与累计任务的差距{NoData}。";
        }

        var task = figures.Value("exit_target_people_cum");
        var year = Year(facts.Quarter.Year);
        var start = gap > 0
            ? $"对照{year}年底累计脱贫{Number(task)}人的任务，尚差{Number(gap)}人"
            : $"{year}年底累计脱贫{Number(task)}人的任务已按登记口径完成";
        return (facts.Quarter.ClosesYear, pace) switch
        {
            (_, null) => start + "。",
            (_, 0) => start + "。",
            (true, _) => start + $"。要完成{Year(facts.Quarter.Year + 1)}年底的累计任务，今后每季度平均须脱贫{Number(pace)}人。",
            (false, _) when facts.Quarter.Number == 3 => start + "，须在年底前完成。",
            (false, _) => start + $"，年底前每季度平均须脱贫{Number(pace)}人。",
        };
    }

    private static decimal? Ceiling(decimal? people) => people is { } value ? Math.Ceiling(value) : null;

    private static string Completed(string words, decimal? share) => share is null ? "" : words + Percent(share);
}
