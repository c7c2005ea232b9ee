namespace Analytics.Pipeline.Publish.Documents;

/// <summary>Where an identity was received.</summary>
/// <param name="FileId">Key of the file.</param>
/// <param name="Sheet">Its sheet; empty for text.</param>
/// <param name="Row">Physical row.</param>
internal sealed record IdentityPlace(string FileId, string Sheet, long Row);
