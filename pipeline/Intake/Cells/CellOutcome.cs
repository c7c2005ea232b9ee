using Analytics.Pipeline.Intake.Rules;

namespace Analytics.Pipeline.Intake.Cells;

/// <summary>What reading a cell gave, beside its value.</summary>
/// <param name="HasValue">Whether there is a value.</param>
/// <param name="Rule">The repair or note met, or the reason for a reject; <see cref="Rule.None"/> when plain.</param>
/// <param name="IsBad">Whether the row must be rejected.</param>
internal readonly record struct CellOutcome(bool HasValue, Rule Rule, bool IsBad)
{
    public static CellOutcome Blank => default;

    public static CellOutcome Missing => new(HasValue: false, Rule.MissingWord, IsBad: false);

    public static CellOutcome Plain => new(HasValue: true, Rule.None, IsBad: false);

    public static CellOutcome Repaired(Rule rule) => new(HasValue: true, rule, IsBad: false);

    public static CellOutcome Bad(Rule rule) => new(HasValue: false, rule, IsBad: true);
}
