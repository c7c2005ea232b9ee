namespace Analytics.Models.Panels;

/// <summary>One entity as of one period: what was known, and what came of it.</summary>
/// <param name="Entity">Who: a household's key.</param>
/// <param name="Period">As of when, such as <c>2017Q4</c>.</param>
/// <param name="Label">Whether the event came; null while its window is open or the entity was lost from sight.</param>
/// <param name="Values">One value a feature, in the panel's order; <see cref="float.NaN"/> where nothing is known.</param>
/// <param name="Groups">One value a group column, in the panel's order: for fairness alone, never learned from.</param>
/// <param name="EventAfter">Periods after its own in which the event came, from 1; null when none came or its time is not known.</param>
/// <param name="SeenFor">Periods after its own through which the entity was followed; 0 when that is not known.</param>
public sealed record PanelRow(string Entity, string Period, bool? Label, float[] Values, IReadOnlyList<string> Groups, int? EventAfter = null, int SeenFor = 0);
