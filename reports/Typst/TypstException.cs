namespace Analytics.Reports.Typst;

/// <summary>A document that was not made, and why. The output file is untouched.</summary>
public sealed class TypstException : Exception
{
    /// <summary>Says what failed, in both languages.</summary>
    /// <param name="failure">The kind of failure.</param>
    /// <param name="message">English: what was found, where, what to do.</param>
    /// <param name="chinese">The same in Chinese.</param>
    /// <param name="inner">The cause, kept for the log.</param>
    public TypstException(TypstFailure failure, string message, string chinese, Exception? inner = null)
        : base(message, inner)
    {
        Failure = failure;
        Chinese = chinese;
    }

    /// <summary>The kind of failure.</summary>
    public TypstFailure Failure { get; }

    /// <summary>The message in Chinese.</summary>
    public string Chinese { get; }

    /// <summary>What no font could set, each once; empty for any other failure. It may come from a name: log its code points alone.</summary>
    public IReadOnlyList<string> Undisplayed { get; init; } = [];

    /// <summary>Worth another try with a fresh worker.</summary>
    internal bool IsTransient => Failure is TypstFailure.Crash or TypstFailure.Timeout;
}
