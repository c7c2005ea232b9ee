using Analytics.Pipeline.Intake.Contracts;

namespace Analytics.Pipeline.Intake.Sheets;

/// <summary>Where the header of a sheet stands and which layout it is.</summary>
/// <param name="Contract">The layout.</param>
/// <param name="First">Index of the header's first row among the rows searched.</param>
/// <param name="Last">Index of its last row.</param>
/// <param name="Headers">Headers as printed; two levels joined by '/'.</param>
/// <param name="Score">How well it fits; for comparing, without unit.</param>
/// <param name="IsClear">Whether no other layout fits nearly as well.</param>
internal sealed record HeaderMatch(Contract Contract, int First, int Last, IReadOnlyList<string> Headers, double Score, bool IsClear);
