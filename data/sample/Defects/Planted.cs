namespace Analytics.Sample.Defects;

/// <summary>One thing planted in a row, and the rule of intake_rules.csv that it must meet.</summary>
/// <param name="Rule">Rule id; empty where only the count matters.</param>
/// <param name="Kind">What must happen.</param>
/// <param name="Header">Header of the damaged column; empty for the whole row.</param>
internal sealed record Planted(string Rule, DefectKind Kind, string Header);
