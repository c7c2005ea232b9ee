namespace Analytics.Models.Panels;

/// <summary>A panel from which nothing honest can be learned; the message says what was found and what to do.</summary>
public sealed class PanelException : Exception
{
    /// <inheritdoc cref="PanelException"/>
    /// <param name="message">What was found, where, and what to do.</param>
    public PanelException(string message)
        : base(message)
    {
    }

    /// <inheritdoc cref="PanelException"/>
    public PanelException()
    {
    }

    /// <inheritdoc cref="PanelException"/>
    /// <param name="message">What was found, where, and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public PanelException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
