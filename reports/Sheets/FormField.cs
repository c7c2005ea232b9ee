namespace Analytics.Reports.Sheets;

/// <summary>A blank to fill in by hand.</summary>
/// <param name="Label">What is asked.</param>
/// <param name="Choices">Boxes to tick; none means free text.</param>
/// <param name="Lines">Height in lines.</param>
public sealed record FormField(string Label, IReadOnlyList<string> Choices, int Lines = 1);
