using Analytics.Models.Panels;

namespace Analytics.Pipeline.Risk;

/// <summary>Everything a build knows of relapse risk.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="Reference">Thresholds, rules and texts.</param>
/// <param name="Quarters">The quarter before the as-of quarter, and that quarter.</param>
internal sealed record RiskResult(Panel Panel, RiskReference Reference, IReadOnlyList<RiskQuarter> Quarters);
