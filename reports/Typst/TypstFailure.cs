namespace Analytics.Reports.Typst;

/// <summary>Why a document was not made. Only <see cref="Crash"/> and <see cref="Timeout"/> are tried a second time.</summary>
public enum TypstFailure
{
    /// <summary>The worker could not be started: node, its package or a folder is missing.</summary>
    Setup,

    /// <summary>The template does not compile.</summary>
    Template,

    /// <summary>The record lacks something the template asks for.</summary>
    Data,

    /// <summary>A font family is missing, or no font has a character.</summary>
    Font,

    /// <summary>The output file could not be written.</summary>
    Output,

    /// <summary>The worker ended in the middle of a document, twice.</summary>
    Crash,

    /// <summary>No answer within <see cref="TypstOptions.Timeout"/>, twice.</summary>
    Timeout,
}
