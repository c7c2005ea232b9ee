namespace Analytics.Models.Panels;

/// <summary>One entity as of one period: what was known, and what came of it.</summary>
/// <param name="Entity">Who: a household's key.</param>
/// <param name="Period">As of when, such as <c>2017Q4</c>.</param>
/// <param name="Label">Whether the event came; null while its window is open or the entity was lost from sight.</param>
/// <param name="Values">One value a feature, in the panel's order; <see cref="float.NaN"/> where nothing is known.</param>
/// <param name="Groups">One value a group column, in the panel's order: for fairness alone, never learned from.</param>
public sealed record PanelRow(string Entity, string Period, bool? Label, float[] Values, IReadOnlyList<string> Groups);
