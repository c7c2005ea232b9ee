using static Analytics.Reports.Bulletin.Wording;

namespace Analytics.Reports.Bulletin;

/// <summary>附件动态台账: the register account of the quarter, opening to closing.</summary>
internal static class AccountSection
{
    internal static readonly (string Flow, string Name)[] Flows =
    [
        ("opening", "季初"),
        ("first_covered", "首次纳入统计"),
        ("identified", "新识别"),
        ("split", "拆户"),
        ("merge", "并户"),
        ("moved_in", "迁入"),
        ("moved_out", "迁出"),
        ("natural_in", "自然增加"),
        ("natural_out", "自然减少"),
        ("exited", "脱贫"),
        ("relapsed", "返贫"),
        ("withdrawn", "更正撤回"),
        ("terminated", "终止"),
        ("cancelled", "销户"),
        ("removed_unknown", "减少（原因待核）"),
        ("closing", "季末"),
    ];

    private static readonly (string Stock, string Unit)[] Columns =
    [
        ("register", "households"), ("register", "people"),
        ("poor", "households"), ("poor", "people"),
        ("exited", "households"), ("exited", "people"),
    ];

    private static readonly string[] s_moves = ["moved_in", "moved_out"];

    public static IEnumerable<Block> Compose(BulletinFacts facts, FigureReader figures, string period, string start, string end)
    {
        if (facts.Account.Count == 0)
        {
            yield return new ParagraphBlock($"{period}台账{NoData}。");
            yield break;
        }

        yield return new ParagraphBlock(Words(facts, start, end));
        yield return Table(facts, figures.Value("net_exited_people_cum"), period, start, end);
    }

    private static string Words(BulletinFacts facts, string start, string end)
    {
        decimal? Of(string stock, string unit, string flow) => Value(facts, stock, unit, flow);
        var opening = Of("register", "people", "opening");
        var closing = Of("register", "people", "closing");
        var change = Change(opening, closing, "人");
        var flows = Flows
            .Where(flow => flow.Flow is not ("opening" or "closing"))
            .Select(flow => (flow.Name, People: Of("register", "people", flow.Flow) ?? 0))
            .Where(flow => flow.People != 0)
            .Select(flow => $"{flow.Name}{Number(Math.Abs(flow.People))}人")
            .ToList();
        var residual = facts.Account.Where(entry => entry.Flow == "residual").Sum(entry => Math.Abs(entry.Value));
        var noChange = $"在册人口{start}{Number(opening)}人，{end}{Number(closing)}人{(change.Length > 0 ? $"，{change}" : "")}";
        return $"{noChange}{(flows.Count > 0 ? $"，其中{List(flows)}" : "，期内无进出变动")}。"
            + "脱贫户仍在册管理、继续享受政策，在未脱贫与已脱贫之间转移，不增减在册数（见表‹account›）。"
            + (residual == 0 ? $"{start}数加各项变动等于{end}数，账实相符。" : $"{start}数加各项变动与{end}数相差{Number(residual)}，须查明。");
    }

    private static TableBlock Table(BulletinFacts facts, decimal? standing, string period, string start, string end)
    {
        TableColumn[] columns =
        [
            new("项目", 1.9, IsNumber: false),
            new("在册\n户数", 1), new("在册\n人数", 1.1), new("未脱贫\n户数", 1), new("未脱贫\n人数", 1.1), new("已脱贫\n户数", 1), new("已脱贫\n人数", 1.1),
        ];
        var rows = new List<IReadOnlyList<string>>();
        var totals = new List<int>();
        foreach (var (flow, name) in Flows)
        {
            var values = Columns.Select(column => Value(facts, column.Stock, column.Unit, flow)).ToList();
            var isStock = flow is "opening" or "closing";
            if (!isStock && values.All(value => value is null or 0))
            {
                continue;
            }

            if (isStock)
            {
                totals.Add(rows.Count);
            }

            rows.Add([flow switch { "opening" => start, "closing" => end, _ => name }, .. values.Select(value => isStock ? Number(value) : Flow(value ?? 0))]);
        }

        var isApart = s_moves.Any(flow =>
            (Value(facts, "poor", "people", flow) ?? 0) + (Value(facts, "exited", "people", flow) ?? 0) != (Value(facts, "register", "people", flow) ?? 0));
        List<string> notes = [];
        if (isApart)
        {
            notes.Add("迁入、迁出分列数含在未脱贫户与已脱贫户之间迁移的人口，两项之和可大于在册数。");
        }

        if (standing is { } counted && Value(facts, "exited", "people", "closing") is { } members && counted != members)
        {
            notes.Add($"已脱贫人数为{end}在册人口，含脱贫后的自然增减；现有登记脱贫{Number(counted)}人按脱贫时人口计算，两者口径不同。");
        }

        return new TableBlock($"表‹account›　{period}动态台账", "单位：户、人", columns, rows)
        {
            Totals = totals,
            IsFloating = false,
            Note = notes.Count > 0 ? "注：" + string.Concat(notes) : "",
        };
    }

    private static string Flow(decimal value) => value switch
    {
        0 => "0",
        > 0 => $"+{Number(value)}",
        _ => $"−{Number(-value)}",
    };

    private static decimal? Value(BulletinFacts facts, string stock, string unit, string flow) =>
        facts.Account.FirstOrDefault(entry => entry.Stock == stock && entry.Unit == unit && entry.Flow == flow)?.Value;
}
