using System.Globalization;
using static Analytics.Reports.Bulletin.Wording;

namespace Analytics.Reports.Bulletin;

/// <summary>行业部门任务: the policy's eight projects by lead unit (Art. 5–12), as far as departments have handed in data.</summary>
internal static class ProjectsSection
{
    private const int MostNamed = 6;

    private static readonly Project[] s_projects =
    [
        new("产业发展", "农业部门", [new("industry_joined_share", "有劳动能力户产业带动率"), new("industry_project_households", "产业项目受益户", "户"), new("asset_income_yuan_ytd", "本年资产收益", "元"), new("science_commissioner_people", "在岗科技特派员", "人")]),
        new("劳动力就业", "人社部门", [new("trained_people_ytd", "本年技能培训", "人"), new("employed_share", "劳动力就业率"), new("skilled_household_share", "有技能劳动力户占比"), new("public_post_people", "公益性岗位", "人")]),
        new("社会保障", "民政部门", [new("safety_net_covered_share", "兜底保障覆盖率"), new("dibao_missed_people", "疑似应保未保", "人"), new("dibao_wrong_people", "疑似不符合低保条件", "人"), new("dibao_not_registered_households", "低保未登记户（待核）", "户"), new("pension_covered_share", "养老保险覆盖率"), new("temporary_assistance_people_ytd", "本年临时救助", "人")]),
        new("教育文化", "教育部门", [new("education_secured_share", "义务教育有保障率"), new("school_dropout_people", "适龄失学", "人"), new("student_subsidy_paid_share", "生活补助发放率"), new("fee_waived_people_ytd", "本年减免学杂费", "人")]),
        new("医疗保险和救助", "卫计、人社、民政部门", [new("medical_insured_share", "医保参保率"), new("serious_illness_insured_share", "大病保险参保率"), new("medical_assistance_reached_share", "医疗救助达标率"), new("standard_clinic_village_share", "标准化卫生站村占比")]),
        new("危房改造", "住建部门", [new("dangerous_house_households", "尚住危房", "户"), new("house_started_share", "危房改造开工率"), new("house_rebuilt_share", "危房改造完成率"), new("house_paid_direct_share", "补助直达账户率")]),
        new("基础设施", "交通、水务、供电、通信部门", [new("hardened_road_share", "村道硬化率"), new("safe_water_share", "饮水安全率"), new("power_share", "通电率"), new("broadband_share", "宽带通达率"), new("mobile_4g_village_share", "4G网络通达率"), new("bus_share", "通客车率")]),
        new("人居环境", "住建、环保部门", [new("sewage_share", "污水处理村占比"), new("refuse_share", "垃圾集中处理村占比"), new("toilet_share", "有公厕村占比"), new("sanitary_toilet_share", "卫生厕所户占比"), new("relocated_households", "插花搬迁", "户")]),
    ];

    public static IEnumerable<Block> Compose(BulletinFacts facts, FigureReader figures)
    {
        yield return new HeadingBlock(1, "行业部门任务");
        List<(Project Project, Task Task)> known = [.. s_projects.SelectMany(project => project.Tasks.Select(task => (project, task)))
            .Where(item => figures.Has(item.task.Figure)).Select(item => (item.project, item.task))];
        if (known.Count == 0)
        {
            yield return new ParagraphBlock($"八项工程的行业部门数据{NoData}，待有关部门报送后列示。");
            yield break;
        }

        yield return new ParagraphBlock(Words(facts, figures, [.. known.Select(item => item.Task)]));
        yield return new TableBlock(
            "表‹projects›　行业部门任务进展",
            "",
            [new("工程", 1.6, IsNumber: false), new("牵头单位", 2.75, IsNumber: false), new("指标", 2.45, IsNumber: false), new(facts.BeforeName, 1.3), new(facts.IsYear ? "本年末" : "本季度末", 1.3)],
            [
                .. known.Select((item, i) => (string[])
                [
                    .. i > 0 && known[i - 1].Project == item.Project ? (string[])["", ""] : [item.Project.Name, item.Project.Lead],
                    item.Task.Name,
                    item.Task.Print(figures.Value(item.Task.Figure, quarter: facts.Before)), item.Task.Print(figures.Value(item.Task.Figure)),
                ]),
            ])
        {
            GroupColumns = 2,
            IsLong = true,
            IsFloating = false,
            IsDense = true,
        };
        if (facts.DepartmentMatches.Count > 0)
        {
            yield return Matches(facts);
        }
    }

    // counts of the whole place alone: the register against each list in force
    private static TableBlock Matches(BulletinFacts facts) => new(
        "表‹matches›　建档立卡与部门名单比对",
        "单位：个、人",
        [new("部门名单", 1.8, IsNumber: false), new("涵盖\n村数", 1), new("应享受", 1), new("名单内\n在册人口", 1.2), new("疑似\n应享未享", 1.2), new("疑似不\n符合条件", 1.2)],
        [
            .. facts.DepartmentMatches.Select(match => (string[])
            [
                match.Name, Number(match.Villages), Applicable(match.Due), Number(match.Listed), Applicable(match.Missed), Applicable(match.Wrong),
            ]),
        ])
    {
        IsLong = true,
        IsDense = true,
        Note = "注：按身份证号比对，均为需核查线索，核实前不得停发、不得清退；未报送名单的部门不列，“／”表示不适用。",
    };

    private static string Applicable(decimal? people) => people is null ? NotApplicable : Number(people);

    private static string Words(BulletinFacts facts, FigureReader figures, IReadOnlyList<Task> tasks)
    {
        var shares = tasks.Where(task => task.Unit.Length == 0)
            .Select(task => (task.Name, Now: figures.Value(task.Figure), Before: figures.Value(task.Figure, quarter: facts.Before)))
            .Where(task => task is { Now: not null, Before: not null })
            .Select(task => (task.Name, By: Printed(task.Now) - Printed(task.Before), Change: Points(task.Before, task.Now, "提高", "下降", ""))).ToList();
        var risen = shares.Where(task => task.By > 0).OrderByDescending(task => task.By).ToList();
        var up = List(risen.Take(MostNamed).Select(task => task.Name + task.Change))
            + (risen.Count > MostNamed ? $"，另有{Number(risen.Count - MostNamed)}项提高不超过{risen[MostNamed].By!.Value.ToString("0.0", CultureInfo.InvariantCulture)}个百分点" : "");
        var down = List(shares.Where(task => task.By < 0).OrderBy(task => task.By).Select(task => task.Name + task.Change));
        var missing = List(s_projects.Where(project => !project.Tasks.Any(task => figures.Has(task.Figure))).Select(project => project.Name));
        return "各行业部门任务进展见表‹projects›" + (facts.DepartmentMatches.Count > 0 ? "，建档立卡与部门名单比对情况见表‹matches›。" : "。")
            + (up.Length > 0 ? $"与{facts.BeforeName}相比，{up}。" : "")
            + (down.Length > 0 ? $"{down}，有关部门须查明原因。" : "")
            + (shares.Count > 0 && up.Length + down.Length == 0 ? $"有{facts.BeforeName}数据的各项比率均持平。" : "")
            + (missing.Length > 0 ? $"{missing}{NoData}。" : "");
    }

    private sealed record Project(string Name, string Lead, Task[] Tasks);

    private sealed record Task(string Figure, string Name, string Unit = "")
    {
        public string Print(decimal? value) => Unit.Length == 0 ? Percent(value) : Unit == "元" ? Money(value) : value is null ? Missing : Number(value) + Unit;
    }
}
