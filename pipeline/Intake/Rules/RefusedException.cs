namespace Analytics.Pipeline.Intake.Rules;

/// <summary>A whole file cannot be taken in. It never leaves the stage step: the file is recorded as refused.</summary>
internal sealed class RefusedException : Exception
{
    public RefusedException(Rule rule, string detail = "", Exception? inner = null)
        : base($"Refused: {IntakeRules.Id(rule)} {detail}", inner)
    {
        Rule = rule;
        Detail = detail;
    }

    /// <summary>Why.</summary>
    public Rule Rule { get; }

    /// <summary>Layout its header was taken for; empty when it was refused before that.</summary>
    public string Layout { get; init; } = "";

    /// <summary>The column or sheet meant; never a cell value.</summary>
    public string Detail { get; }
}
