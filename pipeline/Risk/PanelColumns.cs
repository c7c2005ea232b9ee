namespace Analytics.Pipeline.Risk;

/// <summary>Which columns of a panel are no features.</summary>
/// <param name="Entity">Who.</param>
/// <param name="Period">As of when.</param>
/// <param name="Label">The outcome.</param>
/// <param name="Ignored">Columns left out.</param>
internal sealed record PanelColumns(string Entity, string Period, string Label, IReadOnlyList<string> Ignored);
