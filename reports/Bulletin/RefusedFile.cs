namespace Analytics.Reports.Bulletin;

/// <summary>A file that was not taken at all.</summary>
/// <param name="File">Path below the export folder.</param>
/// <param name="Reason">Why, in Chinese.</param>
public sealed record RefusedFile(string File, string Reason);
