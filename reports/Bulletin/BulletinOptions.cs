namespace Analytics.Reports.Bulletin;

/// <summary>What the office decides about an issue. Everything else comes from the figures.</summary>
public sealed record BulletinOptions
{
    /// <summary>发文机关标志, in red at the head.</summary>
    public string Head { get; init; } = "汕尾市扶贫开发领导小组文件";

    /// <summary>Who signs.</summary>
    public string Signer { get; init; } = "汕尾市扶贫开发领导小组";

    /// <summary>Who prints, in the imprint.</summary>
    public string Printer { get; init; } = "汕尾市扶贫开发领导小组办公室";

    /// <summary>发文字号; null prints blanks to fill in.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>成文日期; null prints blanks to fill in.</summary>
    public DateOnly? IssueDate { get; init; }

    /// <summary>主送机关.</summary>
    public string Addressee { get; init; } = "各县（市、区）党委、政府，各区管委会，市直有关单位，驻汕尾工作组：";

    /// <summary>抄送机关.</summary>
    public string CopiedTo { get; init; } = "市委办公室、市人大常委会办公室、市政府办公室、市政协办公室。";

    /// <summary>Day by which what the bulletin asks for is due; null takes one month after the quarter's end.</summary>
    public DateOnly? DueDate { get; init; }

    /// <summary>The numbers come from the synthetic city: said on every page.</summary>
    public bool Simulated { get; init; }

    /// <summary>The two officials who approved the issue; null before that.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>The year's data are frozen and the units have commented: the list of missed tasks may stand in the fourth quarter's issue.</summary>
    public bool AfterComments { get; init; }

    /// <summary>The office's own words, by the heading of the section they follow.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> OwnWords { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Without a number, a date and two approvals the issue is a draft.</summary>
    public bool IsDraft => DocumentNumber is null || IssueDate is null || ApprovedBy is null;

    /// <summary>What the office has to say in a section.</summary>
    /// <param name="section">Heading without its number.</param>
    /// <returns>Paragraphs; none when it says nothing.</returns>
    internal IEnumerable<Block> Words(string section) => OwnWords.GetValueOrDefault(section, []).Select(text => new ParagraphBlock(text));
}
