using Analytics.Sample.Exports;
using Analytics.Sample.Life;
using Analytics.Sample.Register;

namespace Analytics.Sample.FollowUp;

/// <summary>Rows of households in our own layouts: visit forms, checks, certified exits, plans, benefits, decisions.</summary>
internal sealed class HouseholdSheets(OwnSheets sheets, bool[] isPoorVillage, int seed)
{
    private const double FormShare = 0.008;
    private const double PromiseShare = 0.6;
    private const double CheckShare = 0.015;
    private const double BenefitShare = 0.05;
    private const double DecisionShare = 0.0006;
    private static readonly string[] VisitHeaders = ["县", "镇", "村", "户码", "户主姓名", "入户日期", "走访人", "是否吃饱", "是否穿暖", "满意度", "承诺事项", "承诺时限", "上次承诺办理情况", "数据日期"];
    private static readonly string[] CertifiedHeaders = ["县", "镇", "村", "户码", "户主姓名", "家庭人数", "脱贫年份", "认定日期", "认定文号", "数据日期"];
    private static readonly string[] PlanHeaders = ["县", "镇", "村", "户码", "户主姓名", "帮扶措施", "帮扶措施审定日期", "数据日期"];
    private static readonly string[] BenefitHeaders = ["县", "镇", "村", "户码", "户主姓名", "政策名称", "是否继续享受", "停止日期", "数据日期"];

    private static readonly string[] DecisionHeaders =
        ["县", "镇", "村", "户码", "户主姓名", "事项", "更正项目", "原内容", "新内容", "理由", "决定单位", "经办人", "决定日期", "文号", "数据日期"];

    internal static readonly string[] CheckHeaders =
        ["县", "镇", "村", "户码", "户主姓名", "核查类别", "核查日期", "对象类别", "家庭人数", "核查结论", "满意度", "是否吃饱", "是否穿暖", "数据日期"];

    private static readonly string[] Answers = ["满意", "满意", "满意", "满意", "满意", "满意", "基本满意", "基本满意", "不满意", ""];

    /// <summary>What cadres promise at the door.</summary>
    internal static readonly string[] Promises =
    [
        "联系镇卫生院，为家中慢性病人办理门诊用药", "带齐材料到镇里申请低保复核", "请镇规划所上门看房，符合条件的申报危房改造", "介绍镇上工厂的岗位并陪同面试",
        "到学校核对生活补助是否发放到账", "预约残疾评定并派车接送", "请农技员上门指导青梅修剪和施肥", "协助补缴城乡居民基本医疗保险",
    ];

    public void Write(HouseholdSnapshot snapshot, HouseholdHelp help, Prng random)
    {
        var quarter = snapshot.Quarter;
        var day = SampleQuarter.At(quarter).End.AddDays(-random.Below(60));
        var isExited = (snapshot.RosterExitYear ?? snapshot.SheetExitYear) is { } exit && exit <= Horizon.YearOf(quarter);
        if (random.Chance(FormShare))
        {
            help.HasForm[quarter] = OwnSheets.Write(
                sheets.At("own_visit", "入户走访反馈表", quarter, VisitHeaders),
                snapshot,
                [.. sheets.Place(snapshot), OwnSheets.Iso(day), help.Slot.Named(quarter).Name, "", "", random.Pick(Answers), .. Promise(snapshot, help, day), OwnSheets.Day(quarter)]);
        }

        if (random.Chance(DecisionShare))
        {
            sheets.At("own_decision", "认定决定与更正登记表", quarter, DecisionHeaders).Write(
                snapshot, [.. sheets.Place(snapshot), "数据更正", "家庭人数", "样例", "样例", "录入错误", "样例县扶贫办", "样例员", OwnSheets.Iso(day), "样扶〔2016〕1号", OwnSheets.Day(quarter)]);
        }

        if (quarter % 4 != 3)
        {
            return;
        }

        WriteYearly(snapshot, help, random, day, isExited);
    }

    /// <summary>What was promised at the door, by when, and what became of the promise before.</summary>
    private XlsxCell[] Promise(HouseholdSnapshot snapshot, HouseholdHelp help, DateOnly day)
    {
        var random = Prng.For(seed, RandomStream.Promises, snapshot.Household.Code, snapshot.Quarter);
        var outcome = !help.HasPromise ? "" : random.Chance(0.7) ? "已办成" : "未办成";
        if (!random.Chance(PromiseShare))
        {
            return ["", "", outcome];
        }

        help.HasPromise = true;
        return [random.Pick(Promises), random.Chance(0.8) ? OwnSheets.Iso(day.AddDays(random.Between(14, 60))) : "下次入户前", outcome];
    }

    private void WriteYearly(HouseholdSnapshot snapshot, HouseholdHelp help, Prng random, DateOnly day, bool isExited)
    {
        var (quarter, year) = (snapshot.Quarter, Horizon.YearOf(snapshot.Quarter));
        if (isExited && (snapshot.RosterExitYear ?? snapshot.SheetExitYear) == year && random.Chance(0.95)
            && OwnSheets.Write(
                sheets.At("own_certified_household", "贫困户脱贫认定名单", quarter, CertifiedHeaders), snapshot, [.. sheets.Place(snapshot), snapshot.Members.Count, year, OwnSheets.Iso(day), $"样扶认〔{year}〕1号", OwnSheets.Day(quarter)]))
        {
            help.Certified ??= (quarter, snapshot.Members.Count);
        }

        if (quarter == 3 && isPoorVillage[snapshot.Village] && random.Chance(0.97)
            && OwnSheets.Write(
                sheets.At("own_household_plan", "一户一法登记表", quarter, PlanHeaders), snapshot, [.. sheets.Place(snapshot), "种养与务工", OwnSheets.Iso(day), OwnSheets.Day(quarter)]))
        {
            help.PlanFrom = quarter;
        }

        if (isExited && random.Chance(BenefitShare))
        {
            var isKept = random.Chance(0.9);
            sheets.At("own_benefit", "脱贫户政策享受情况表", quarter, BenefitHeaders).Write(
                snapshot, [.. sheets.Place(snapshot), "教育生活补助", Labels.YesNo(isKept), isKept ? "" : OwnSheets.Iso(day), OwnSheets.Day(quarter)]);
        }

        if (random.Chance(CheckShare))
        {
            var isWrong = isExited && random.Chance(snapshot.Household.Exit.Fault == ExitFault.None ? 0.005 : 0.3);
            var check = new Check(
                quarter, snapshot.Village, isExited ? "已脱贫户" : "在册未脱贫户", snapshot.Members.Count, isWrong ? "错退" : "认定准确", random.Pick(Answers));
            if (WriteCheck(sheets, check, snapshot, [.. sheets.Place(snapshot)], random.Chance(0.7) ? "第三方评估" : "部门抽查", day))
            {
                help.Checks.Add(check);
            }
        }
    }

    /// <summary>Writes a row of the register of checks.</summary>
    /// <returns>Whether it must be accepted.</returns>
    internal static bool WriteCheck(OwnSheets sheets, Check check, HouseholdSnapshot? snapshot, XlsxCell[] place, string kind, DateOnly day)
    {
        var file = sheets.At("own_spot_check", "抽查核查登记表", check.Quarter, CheckHeaders);
        XlsxCell[] cells = [.. place, kind, OwnSheets.Iso(day), check.Subject, check.People, check.Verdict, check.Satisfaction, "", "", OwnSheets.Day(check.Quarter)];
        if (snapshot is not null)
        {
            return OwnSheets.Write(file, snapshot, cells);
        }

        file.WritePlanted(cells, null);
        return true;
    }
}
