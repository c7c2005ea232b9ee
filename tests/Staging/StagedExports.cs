using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using Analytics.Pipeline;
using Analytics.Pipeline.Intake;
using Analytics.Pipeline.Staging;
using Analytics.Pipeline.Vault;
using DuckDB.NET.Data;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Analytics.Tests.Staging;

/// <summary>A folder of small exports written by a test, staged for real, and what came of it.</summary>
internal sealed class StagedExports : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("stage").FullName;

    public StagedExports() => Directory.CreateDirectory(Exports);

    public string Exports => Path.Combine(root, "exports");

    public string Out => Path.Combine(root, "out");

    public IReadOnlyList<StagedFile> Files { get; private set; } = [];

    public StagedFile File => Assert.Single(Files);

    public static Encoding Gbk { get; } = MakeGbk();

    public StagedExports Text(string name, string text, Encoding? encoding = null) => Bytes(name, (encoding ?? Gbk).GetBytes(text));

    public StagedExports Bytes(string name, byte[] bytes)
    {
        var path = Path.Combine(Exports, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllBytes(path, bytes);
        return this;
    }

    /// <summary>Runs a shell script in the export folder: for names and files that .NET cannot make.</summary>
    public StagedExports Shell(string script)
    {
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-ec", script]) { WorkingDirectory = Exports })!;
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
        return this;
    }

    public StagedExports Stage(int threads = 2, Quarter? quarter = null, IntakeLimits? limits = null) => Stage(threads, quarter, limits, null, TestContext.Current.CancellationToken);

    /// <summary>Stages until some progress is made, then stops as a run that is told to.</summary>
    public void StageUntil(Func<StageProgress, bool> isEnough)
    {
        using var stop = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() => Stage(1, null, null, progress =>
        {
            if (isEnough(progress))
            {
                stop.Cancel();
            }
        }, stop.Token));
    }

    public OfficeKey Key() => OfficeKey.Load(Path.Combine(root, "keys", "office.key"));

    public IReadOnlyList<IdentityRow> Vault(StagedFile file) => [.. IdentityReader.Read(Path.Combine(Out, "vault", file.FileId + ".sealed"), Key())];

    /// <summary>Cells of the staged rows as invariant text, null as ∅.</summary>
    public static List<string> Rows(StagedFile file, string columns) => Query(file.RowsPath, $"select {columns} from read_parquet($1) order by sheet, row_number");

    /// <summary>Rejects as row:rule:column.</summary>
    public static List<string> Rejects(StagedFile file) => Query(file.RejectsPath, "select row_number, rule, column_name from read_parquet($1) order by sheet, row_number");

    public static List<string> Rejects(StagedFile file, string columns) => Query(file.RejectsPath, $"select {columns} from read_parquet($1) order by sheet, row_number");

    /// <summary>Repairs and notes as rule|column|rows|first row.</summary>
    public static List<string> Repairs(StagedFile file) => Query(file.RepairsPath, "select rule, column_name, rows, first_row from read_parquet($1) order by all");

    public static byte[] Xlsx(params (string Name, object?[][] Rows)[] sheets)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Entry(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
            Entry(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Entry(zip, "xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>" + string.Concat(sheets.Select((sheet, index) => $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{index + 1}\" r:id=\"r{index + 1}\"/>")) + "</sheets></workbook>");
            Entry(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + string.Concat(sheets.Select((_, index) => $"<Relationship Id=\"r{index + 1}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{index + 1}.xml\"/>")) + "</Relationships>");
            for (var index = 0; index < sheets.Length; index++)
            {
                Entry(zip, $"xl/worksheets/sheet{index + 1}.xml", Sheet(sheets[index].Rows));
            }
        }

        return stream.ToArray();
    }

    public static void Entry(ZipArchive zip, string name, string text)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    public static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private StagedExports Stage(int threads, Quarter? quarter, IntakeLimits? limits, Action<StageProgress>? progress, CancellationToken stop)
    {
        Files = StageFiles.Run(Options() with { Threads = threads, QuarterOverride = quarter, Limits = limits ?? new IntakeLimits() }, progress, NullLogger.Instance, stop);
        return this;
    }

    public StageOptions Options() => new() { ExportFolder = Exports, OutFolder = Out, KeyFile = Path.Combine(root, "keys", "office.key") };

    private static string Sheet(object?[][] rows) =>
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + string.Concat(rows.Select((cells, row) =>
            $"<row r=\"{row + 1}\">" + string.Concat(cells.Select((cell, column) => Cell(cell, $"{Letters(column)}{row + 1}"))) + "</row>")) + "</sheetData></worksheet>";

    private static string Cell(object? cell, string place) => cell switch
    {
        null => "",
        "=" => $"<c r=\"{place}\"><f>1000*2</f><v></v></c>",
        string text when text.StartsWith('=') => $"<c r=\"{place}\"><f>{SecurityElement.Escape(text[1..])}</f><v>7</v></c>",
        string text => $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>",
        IFormattable number => $"<c r=\"{place}\"><v>{number.ToString(null, CultureInfo.InvariantCulture)}</v></c>",
        _ => throw new ArgumentException("Text or a number.", nameof(cell)),
    };

    private static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : $"{(char)('A' + (column / 26) - 1)}{(char)('A' + (column % 26))}";

    private static List<string> Query(string? path, string sql)
    {
        var rows = new List<string>();
        if (path is null)
        {
            return rows;
        }

        using var connection = new DuckDBConnection("Data Source=:memory:;threads=1");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.Add(new DuckDBParameter(path));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "∅" : reader.GetValue(i) switch
            {
                DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                var value => Convert.ToString(value, CultureInfo.InvariantCulture),
            })));
        }

        return rows;
    }

    private static Encoding MakeGbk()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("gbk");
    }
}
