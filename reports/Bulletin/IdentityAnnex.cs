using System.Security.Cryptography;
using System.Text;
using static Analytics.Reports.Bulletin.Wording;

namespace Analytics.Reports.Bulletin;

/// <summary>编制说明: how the numbers were made, from what, and how to recount each of them.</summary>
internal static class IdentityAnnex
{
    private const int ListedInputs = 12;
    private const int PrintedHashDigits = 16;

    private static readonly Dictionary<string, string> s_units = new(StringComparer.Ordinal)
    {
        ["people"] = "人",
        ["households"] = "户",
        ["villages"] = "个",
        ["share"] = "比例",
        ["yuan"] = "元",
        ["visits"] = "次",
        ["posts"] = "个",
        ["towns"] = "个",
        ["mu"] = "亩",
        ["loans"] = "笔",
    };

    public static Annex Compose(BulletinFacts facts, IReadOnlyCollection<string> usedFigures)
    {
        var run = facts.Run;
        List<IReadOnlyList<string>> rows =
        [
            ["运行编号", run.RunId],
            ["统计截止", $"{facts.Quarter.Chinese}末（{Date(facts.Quarter.End)}）"],
            ["收入标准", Line.Explain(run) + (run.LineYuan is { } yuan ? $"，{Year(facts.Quarter.Year)}年{Number(yuan)}元" : "")],
            ["程序版本", run.ProgramVersion],
            ["输入数据", $"{Number(run.Inputs.Count)}个文件，共{Number(run.RowsIn)}行，其中退回{Number(run.RowsRejected)}行"],
            ["输入校验", $"SHA-256 合并值 {Combined(run.Inputs)}"],
        ];
        if (run.Inputs.Count <= ListedInputs)
        {
            rows.AddRange(run.Inputs.Select(input => (string[])["", $"{input.File}　{input.Sha256[..Math.Min(PrintedHashDigits, input.Sha256.Length)]}"]));
        }

        var meanings = facts.Meanings.ToDictionary(meaning => meaning.Figure, StringComparer.Ordinal);
        IReadOnlyList<Place> places = [.. facts.Zones.Where(zone => zone.Division != facts.City.Division).Prepend(facts.City with { Name = facts.Whole })];
        IReadOnlyList<string>[] codes = [.. usedFigures.Select(figure => Code(figure, meanings))];
        return new Annex(
            "附件‹identity›",
            "编制说明",
            [
                new ParagraphBlock(
                    $"{(facts.IsYear ? "本报告" : "本通报")}各数均取自同一次运行发布的指标表，比例由分子、分母计算，百分点为所印比例之差。任一数字可按“指标代码/季度/区划”"
                    + $"复核，如 net_exited_people_cum/{facts.Quarter.Key}/{facts.City.Division}。代码后缀 _in、_out 分别指相对贫困村内、村外。{Counties(facts)}{Signs.InText}"),
                new TableBlock("指标代码", "", [new("代码", 2.4, IsNumber: false), new("指标", 2.8, IsNumber: false), new("单位", 0.8, IsNumber: false)], codes)
                {
                    IsLong = true,
                    IsDense = true,
                },
                new TableBlock(
                    "各数编码",
                    "",
                    [new("指标", places.Count > 1 ? 3.4 : 1.6, IsNumber: false), .. places.Select(place => new TableColumn(place.Name, 1, IsNumber: false))],
                    [.. usedFigures.Select(figure => Numbers(facts, places, figure, meanings)).OfType<string[]>()])
                {
                    IsLong = true,
                    IsFine = true,
                    Note = "注：用“trace 编码”命令可复算该数；“—”表示该单位无此数或不予公布。",
                },
                new TableBlock("运行标识", "", [new("项目", 1, IsNumber: false), new("内容", 5.2, IsNumber: false)], rows)
                {
                    IsFloating = false,
                    IsDense = true,
                },
            ]);
    }

    /// <summary>One hash over name and hash of every input, in order: equal exactly when the inputs are.</summary>
    private static string Combined(IReadOnlyList<InputFile> inputs)
    {
        var list = string.Concat(inputs.Select(input => $"{input.Sha256}  {input.File}\n"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(list)));
    }

    // a county and the responsible unit of its name are two places: the unit is named, the county coded
    private static string Counties(BulletinFacts facts) => facts.Counties.Count == 0
        ? ""
        : $"镇（街道）和责任单位的区划可写名称，按行政区划统计的县（市、区）写代码：{List(facts.Counties.Select(county => county.Name + county.Division))}。";

    private static string[]? Numbers(BulletinFacts facts, IReadOnlyList<Place> places, string figure, Dictionary<string, FigureMeaning> meanings)
    {
        var codes = places.Select(place => facts.Figures.GetValueOrDefault(new FigureKey(figure, facts.Quarter.Key, place.Division)))
            .Select(value => value is { Value: not null, Code.Length: > 0 } ? value.Code : Missing).ToList();
        return codes.Exists(code => code != Missing) ? [Code(figure, meanings)[1], .. codes] : null;
    }

    private static string[] Code(string figure, Dictionary<string, FigureMeaning> meanings)
    {
        if (meanings.TryGetValue(figure, out var meaning))
        {
            return [figure, meaning.Name, Unit(meaning)];
        }

        foreach (var (suffix, words) in new[] { ("_in", "（相对贫困村内）"), ("_out", "（相对贫困村外）") })
        {
            if (figure.EndsWith(suffix, StringComparison.Ordinal) && meanings.TryGetValue(figure[..^suffix.Length], out var whole))
            {
                return [figure, whole.Name + words, Unit(whole)];
            }
        }

        return [figure, Missing, Missing];
    }

    private static string Unit(FigureMeaning meaning) => s_units.GetValueOrDefault(meaning.Unit, meaning.Unit);
}
