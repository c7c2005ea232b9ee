namespace Analytics.Pipeline.Intake.Reading;

/// <summary>How a text file is to be read.</summary>
/// <param name="IsUtf8">UTF-8, else GB18030.</param>
/// <param name="Delimiter">Comma, tab or semicolon.</param>
/// <param name="IsQuoted">Whether quotation marks around a field are marks and not data.</param>
internal sealed record TextForm(bool IsUtf8, char Delimiter, bool IsQuoted);
