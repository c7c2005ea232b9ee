namespace Analytics.Pipeline.Intake.Sheets;

/// <summary>From when on coded columns are taken for shifted.</summary>
/// <param name="UnknownShare">Share of unknown values among the filled cells of one column, 0 to 1.</param>
/// <param name="LeastUnknown">Fewest unknown cells for which that share counts.</param>
/// <param name="WhollyUnknownColumns">Number of columns with unknown values alone, however few the rows.</param>
internal sealed record ShiftLimits(double UnknownShare, int LeastUnknown, int WhollyUnknownColumns);
