namespace Analytics.Reports.Bulletin;

/// <summary>A composed issue: every word that will be printed. Any document format is made from this and nothing else.</summary>
public sealed record BulletinContent
{
    /// <summary>发文机关标志.</summary>
    public required string Head { get; init; }

    /// <summary>送审稿, or empty.</summary>
    public required string Draft { get; init; }

    /// <summary>发文字号.</summary>
    public required string DocumentNumber { get; init; }

    /// <summary>Title in lines, broken where sense allows.</summary>
    public required IReadOnlyList<string> Title { get; init; }

    /// <summary>主送机关.</summary>
    public required string Addressee { get; init; }

    /// <summary>Body.</summary>
    public required IReadOnlyList<Block> Body { get; init; }

    /// <summary>附件, in order; the last holds the run identity.</summary>
    public required IReadOnlyList<Annex> Annexes { get; init; }

    /// <summary>Who signs.</summary>
    public required string Signer { get; init; }

    /// <summary>成文日期.</summary>
    public required string Date { get; init; }

    /// <summary>抄送机关.</summary>
    public required string CopiedTo { get; init; }

    /// <summary>Who prints.</summary>
    public required string Printer { get; init; }

    /// <summary>印发日期.</summary>
    public required string PrintDate { get; init; }

    /// <summary>What stands on every page when the numbers are simulated, else empty.</summary>
    public required string Notice { get; init; }

    /// <summary>Day written into the PDF: the issue date, else the quarter's end.</summary>
    public required DateOnly Created { get; init; }
}
