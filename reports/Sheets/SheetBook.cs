namespace Analytics.Reports.Sheets;

/// <summary>Sheets bound into one PDF.</summary>
public sealed record SheetBook
{
    /// <summary>Most sheets of a book: bound, fonts are stored once.</summary>
    public const int MostSheets = 50;

    /// <summary>Title of the PDF.</summary>
    public required string Title { get; init; }

    /// <summary>Who issues it.</summary>
    public required string Author { get; init; }

    /// <summary>In red at the head of every page: 模拟数据, 送审稿; may be empty.</summary>
    public required string Notice { get; init; }

    /// <summary>At the foot of every page: who may see it, and which run made it.</summary>
    public required string Footer { get; init; }

    /// <summary>Day written into the PDF.</summary>
    public required DateOnly Created { get; init; }

    /// <summary>The sheets, at least one.</summary>
    public required IReadOnlyList<Sheet> Sheets { get; init; }
}
