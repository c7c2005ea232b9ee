using Analytics.Models.Panels;

namespace Analytics.Models.Selection;

/// <summary>One split of training rows.</summary>
/// <param name="Closed">Rows to train on whose window had closed.</param>
/// <param name="Known">The same with those whose window was still open, as far as it had passed.</param>
/// <param name="Validate">Rows to judge on, all with closed windows.</param>
internal sealed record InnerSplit(IReadOnlyList<PanelRow> Closed, IReadOnlyList<KnownRow> Known, IReadOnlyList<PanelRow> Validate);
