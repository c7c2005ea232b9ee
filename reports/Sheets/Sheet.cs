using Analytics.Reports.Bulletin;

namespace Analytics.Reports.Sheets;

/// <summary>One sheet of a book: a card, a form, a notice. It begins on a new page.</summary>
public sealed record Sheet
{
    /// <summary>Title, such as 新港街道海港社区村情卡.</summary>
    public required string Title { get; init; }

    /// <summary>Below the title: place, quarter, kind.</summary>
    public required string Subtitle { get; init; }

    /// <summary>Upper right: a number or a date of expiry; may be empty.</summary>
    public string Corner { get; init; } = "";

    /// <summary>Body.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }
}
