namespace Analytics.Reports.Dashboard;

/// <summary>Who a household is, for the one page that may say so.</summary>
/// <param name="Head">Name of its head.</param>
/// <param name="Phone">Phone; empty when not known.</param>
/// <param name="Hamlet">Hamlet; empty when not known.</param>
public sealed record HouseholdIdentity(string Head, string Phone, string Hamlet);
