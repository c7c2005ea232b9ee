namespace Analytics.Reports.Bulletin;

/// <summary>One input of the run.</summary>
/// <param name="File">Path below the export folder.</param>
/// <param name="Sha256">Hash of its bytes, lower-case hex.</param>
public sealed record InputFile(string File, string Sha256);
