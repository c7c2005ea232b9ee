using Analytics.Pipeline.Intake.Cells;

namespace Analytics.Pipeline.Intake.Codes;

/// <summary>What a code list makes of a cell.</summary>
/// <param name="Code">The canonical code; null when there is none.</param>
/// <param name="Outcome">Value, missing word, or <c>code_unknown</c>.</param>
internal readonly record struct CodeHit(string? Code, CellOutcome Outcome);
