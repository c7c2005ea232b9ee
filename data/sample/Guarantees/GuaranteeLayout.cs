namespace Analytics.Sample.Guarantees;

/// <summary>A sheet or list of the guarantees as the sample writes it.</summary>
/// <param name="Layout">Contract name.</param>
/// <param name="Title">Title in file names and above the header.</param>
/// <param name="Headers">Headers as printed.</param>
/// <param name="HasPlace">Whether rows start with place, 户码 and head, as the platform's sheets do.</param>
/// <param name="QuartersOfYear">In which quarters of a year it comes.</param>
internal sealed record GuaranteeLayout(string Layout, string Title, string[] Headers, bool HasPlace, int[] QuartersOfYear)
{
    private static readonly string[] Place = ["市", "县", "镇", "村", "户码", "户主姓名"];
    private static readonly int[] YearEnd = [4];

    /// <summary>All layouts whose rows are about households or people.</summary>
    public static IReadOnlyList<GuaranteeLayout> All { get; } =
    [
        Sheet("g_education", "教育保障明细", "学生姓名", "教育阶段", "是否享受政策", "是否行业重合"),
        Sheet("g_medical", "医疗保障明细", "成员姓名", "是否政策落实", "是否行业重合"),
        Sheet("g_housing", "住房保障明细", "危房级别", "改造进度", "是否列入行业计划") with { QuartersOfYear = [2, 4] },
        Sheet("g_project_industry", "产业扶贫项目", "产业名称", "项目开始时期", "项目规模", "投入资金（万元）", "收益", "带动主体"),
        Sheet("g_project_job", "就业扶贫项目", "就业人员姓名", "就业地点", "临时工/稳定工", "年就业收益（万元）"),
        Sheet("g_project_training", "技能培训项目", "培训人员姓名", "培训内容", "培训时间", "培训天数", "投入资金（万元）") with { QuartersOfYear = [2, 4] },
        Sheet("g_project_relief", "慰问扶贫项目", "慰问时间", "慰问金额（元）"),
        Sheet("g_project_housing", "住房改造项目", "改造方式", "项目开始时期", "投入资金（万元）", "项目进度"),
        Sheet("g_project_education", "教育扶贫项目", "受助学生姓名", "资助项目", "资助时间", "资助金额（元）"),
        Sheet("g_project_asset", "资产扶贫项目", "资产项目名称", "项目开始时期", "投入资金（万元）", "收益"),
        .. PupilPlanner.Stages.Select(stage =>
            List("dept_student_" + stage.Code, stage.Schools + "在校学生名单", "姓名", "身份证号码", "所在学校班级", "户主姓名", "账户号码") with { QuartersOfYear = [3] }),
        List("dept_inpatient", "住院报销明细", "姓名", "身份证号", "入院日期", "出院日期", "出院诊断疾病名称", "医疗机构名称", "医疗总费用", "基本补偿", "大病报销金额", "自付金额"),
        List("dept_medical_aid", "医疗救助发放明细", "姓名", "身份证号码", "疾病诊断", "救助金额", "救助人员类别", "救助时间", "救助比例"),
        List("dept_house", "农村危房改造台账", "姓名", "身份证号码", "鉴定等级", "是否唯一住房", "改造方式", "开工日期", "竣工日期", "补助资金（元）", "是否拨付至农户一卡通"),
        List("own_public_post", "公益性岗位台账", "姓名", "身份证号码", "岗位类别", "上岗日期", "离岗日期", "月报酬（元）"),
    ];

    /// <summary>The layout that a row is written in.</summary>
    public static string Of(GuaranteeRow row) => row switch
    {
        PupilRow => "g_education",
        IllnessRow => "g_medical",
        HouseRow => "g_housing",
        SchoolRow school => "dept_student_" + school.Stage,
        StayRow => "dept_inpatient",
        AidRow => "dept_medical_aid",
        LedgerRow => "dept_house",
        PostRow => "own_public_post",
        ProjectRow { Kind: ProjectRow.Industry } => "g_project_industry",
        ProjectRow { Kind: ProjectRow.Job } => "g_project_job",
        ProjectRow { Kind: ProjectRow.Training } => "g_project_training",
        ProjectRow { Kind: ProjectRow.Relief } => "g_project_relief",
        ProjectRow { Kind: ProjectRow.Housing } => "g_project_housing",
        ProjectRow { Kind: ProjectRow.Education } => "g_project_education",
        _ => "g_project_asset",
    };

    private static GuaranteeLayout Sheet(string layout, string title, params string[] headers) => new(layout, title, [.. Place, .. headers], HasPlace: true, YearEnd);

    private static GuaranteeLayout List(string layout, string title, params string[] headers) => new(layout, title, headers, HasPlace: false, YearEnd);
}
