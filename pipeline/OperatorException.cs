namespace Analytics.Pipeline;

/// <summary>
/// Something the operator can mend: printed in English and Chinese without a stack trace, and the program ends with
/// <see cref="ExitCode"/>. A bug is an argument exception instead.
/// </summary>
public sealed class OperatorException : Exception
{
    /// <summary>Says what was found, where, and what to do, in both languages.</summary>
    /// <param name="message">English: what, where (file, line), what to do next. Never a name, an ID number or a phone.</param>
    /// <param name="chinese">The same in Chinese.</param>
    /// <param name="exitCode">1 something to mend, 2 wrong arguments, 3 partial, 4 a check failed, 5 another run.</param>
    /// <param name="inner">The library's own exception, kept for the log.</param>
    public OperatorException(string message, string chinese, int exitCode = 1, Exception? inner = null)
        : base(message, inner)
    {
        Chinese = chinese;
        ExitCode = exitCode;
    }

    /// <summary>The message in Chinese.</summary>
    public string Chinese { get; }

    /// <summary>The code the process ends with.</summary>
    public int ExitCode { get; }
}
