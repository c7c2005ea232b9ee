namespace Analytics.Models.Learners;

/// <summary>A condition of the rule list.</summary>
/// <param name="Feature">The feature it reads.</param>
/// <param name="Comparison"><c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c> or <c>&gt;=</c>.</param>
/// <param name="Threshold">Compared with the feature's value; a missing value never holds.</param>
/// <param name="Points">Points when it holds.</param>
public sealed record RulePoint(string Feature, string Comparison, double Threshold, double Points)
{
    /// <summary>Whether a value meets the condition.</summary>
    /// <param name="value">A value; NaN does not.</param>
    /// <returns>True when it does.</returns>
    /// <exception cref="InvalidOperationException">The comparison is none of the four.</exception>
    public bool Holds(float value) => Comparison switch
    {
        "<" => value < Threshold,
        "<=" => value <= Threshold,
        ">" => value > Threshold,
        ">=" => value >= Threshold,
        _ => throw new InvalidOperationException($"Comparison '{Comparison}' of '{Feature}': write <, <=, > or >=."),
    };
}
