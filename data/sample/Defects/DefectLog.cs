using System.Globalization;

namespace Analytics.Sample.Defects;

/// <summary>Writes truth/defects.csv while the exports are written.</summary>
internal sealed class DefectLog : IDisposable
{
    private readonly StreamWriter writer;

    public DefectLog(StreamWriter writer)
    {
        this.writer = writer;
        writer.Write("file,sheet,row,column,rule,kind\n");
    }

    public void Add(string file, string sheet, long row, Planted planted) => writer.Write(string.Create(
        CultureInfo.InvariantCulture, $"{file},{sheet},{row},{Quote(planted.Header)},{planted.Rule},{NameOf(planted.Kind)}\n"));

    public void Dispose() => writer.Dispose();

    private static string Quote(string header) => header.Contains(',', StringComparison.Ordinal) ? $"\"{header}\"" : header;

    private static string NameOf(DefectKind kind) => kind switch
    {
        DefectKind.Repair => "repair",
        DefectKind.Note => "note",
        DefectKind.Reject => "reject",
        DefectKind.Duplicate => "duplicate",
        DefectKind.Blank => "blank",
        _ => "total",
    };
}
