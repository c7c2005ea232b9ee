namespace Analytics.Pipeline.Publish.Documents;

/// <summary>What is wrong with the documents of a run.</summary>
/// <param name="Missing">What could not be made and why, one line each.</param>
/// <param name="Replaced">What was made with 〓 for a character that no font has, one line each.</param>
public sealed record DocumentFaults(IReadOnlyList<string> Missing, IReadOnlyList<string> Replaced)
{
    /// <summary>Everything is there, with every character.</summary>
    public static DocumentFaults None { get; } = new([], []);
}
