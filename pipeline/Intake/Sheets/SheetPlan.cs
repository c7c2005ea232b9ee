using Analytics.Pipeline.Intake.Contracts;

namespace Analytics.Pipeline.Intake.Sheets;

/// <summary>How the rows of one sheet are to be read: decided before the first row is read for good.</summary>
internal sealed record SheetPlan
{
    /// <summary>Position of the sheet in its workbook, from 0.</summary>
    public required int SheetIndex { get; init; }

    /// <summary>Its name; empty for text.</summary>
    public required string Sheet { get; init; }

    /// <summary>The layout.</summary>
    public required Contract Contract { get; init; }

    /// <summary>Physical row of the header's last line.</summary>
    public required long HeaderRow { get; init; }

    /// <summary>Fields of a whole row: as many as printed headers, or one more where the rows know of both glued ones.</summary>
    public required int RowWidth { get; init; }

    /// <summary>The columns, glued ones taken apart.</summary>
    public required IReadOnlyList<SheetColumn> Columns { get; init; }

    /// <summary>The column of each field of a whole row, -1 for none.</summary>
    public required int[] ColumnOfField { get; init; }

    /// <summary>Whether the known column shift is being repaired.</summary>
    public required bool IsShifted { get; init; }

    /// <summary>Index of a glued header among the printed ones; -1 when none.</summary>
    public required int Glued { get; init; }

    /// <summary>Date found above the header or in the data column.</summary>
    public required DateOnly? TitleDate { get; init; }

    /// <summary>How much that date says, by <see cref="FileDates.Weight"/>.</summary>
    public required int TitleWeight { get; init; }

    /// <summary>First rows, for learning the places and the shape of codes.</summary>
    public required IReadOnlyList<string[]> Sample { get; init; }
}
