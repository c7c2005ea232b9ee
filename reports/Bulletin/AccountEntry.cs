namespace Analytics.Reports.Bulletin;

/// <summary>One row of the city's <c>mart.account</c> of the quarter.</summary>
/// <param name="Stock">register, poor or exited.</param>
/// <param name="Unit">households or people.</param>
/// <param name="Flow">opening, identified, … closing, residual.</param>
/// <param name="Value">Signed: what it adds to the stock.</param>
public sealed record AccountEntry(string Stock, string Unit, string Flow, decimal Value);
