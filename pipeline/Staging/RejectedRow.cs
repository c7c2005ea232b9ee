using Analytics.Pipeline.Intake.Rules;

namespace Analytics.Pipeline.Staging;

/// <summary>One rejected row: where, why, and what it can still be connected with. No value of an identity column.</summary>
/// <param name="Sheet">Sheet name; empty for text.</param>
/// <param name="RowNumber">Physical line or row.</param>
/// <param name="Column">Header as printed; null for the whole row.</param>
/// <param name="Rule">Why.</param>
/// <param name="Wanted">What the column asks for, in brackets, as a part of the reason; empty where the rule says enough.</param>
/// <param name="Proposal">What might be right; null when nothing can be derived.</param>
/// <param name="HouseholdKey">Null when unreadable.</param>
/// <param name="VillageCode">Null when unknown.</param>
internal sealed record RejectedRow(
    string Sheet, long RowNumber, string? Column, Rule Rule, string Wanted, string? Proposal, string? HouseholdKey, string? VillageCode);
