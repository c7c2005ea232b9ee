using System.Diagnostics;
using System.IO.Compression;
using System.Runtime.Versioning;
using System.Text;
using System.Text.RegularExpressions;
using DuckDB.NET.Data;
using Xunit;

namespace Analytics.Tests.EndToEnd;

/// <summary>Nobody's name, ID number, phone or account leaves the sealed vault.</summary>
[Collection(CleanCityGroup.Name)]
public sealed partial class PrivacyTests(CleanCity clean)
{
    private const int HeadName = 5;
    private const int HeadId = 6;
    private const int Phone = 7;
    private const int HouseholdCode = 8;
    private const int Account = 10;
    private const int Name = 49;
    private const int Id = 52;

    [Fact]
    public void No_published_file_log_or_temporary_file_holds_an_identity_of_the_sample_but_lists_for_named_recipients()
    {
        var (numbers, names) = Identities();
        Assert.True(numbers.Count > 1000 && names.Count > 100, $"{numbers.Count} numbers, {names.Count} names");
        var output = clean.City.Out("out");
        List<string> leaks = [.. Leaks("log", clean.Published.Output + clean.Published.Errors, numbers, names)];
        foreach (var file in Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".sealed", StringComparison.Ordinal) && !IsList(file)))
        {
            leaks.AddRange(Leaks(Path.GetRelativePath(output, file), TextOf(file), numbers, names));
        }

        Assert.Empty(leaks.Take(10));
    }

    [Fact]
    public void A_notice_for_the_village_board_names_heads_and_holds_no_number()
    {
        var (numbers, names) = Identities();
        var notices = Directory.GetFiles(clean.City.Out("out/current/lists/公示（村务公开栏）"), "*.pdf");

        Assert.NotEmpty(notices);
        Assert.Contains(notices, file => Leaks("notice", TextOf(file), [], names).Any());
        Assert.Empty(notices.SelectMany(file => Leaks(Path.GetFileName(file), TextOf(file), numbers, [])));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Every_file_and_folder_of_the_output_is_closed_to_other_accounts()
    {
        const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        var made = Directory.EnumerateFileSystemEntries(clean.City.Out("out"), "*", SearchOption.AllDirectories).Append(clean.City.Out("out")).Append(clean.City.Key).ToList();

        Assert.Contains(made, path => path.EndsWith(".sealed", StringComparison.Ordinal));
        Assert.DoesNotContain(made, path => new FileInfo(path).LinkTarget is null && (File.GetUnixFileMode(path) & Others) != UnixFileMode.None);
    }

    /// <summary>Whether a file is for the recipients whom 名单登记.xlsx names, with identities by design.</summary>
    internal static bool IsList(string file) => file.Split(Path.DirectorySeparatorChar).Contains("lists");

    private static IEnumerable<string> Leaks(string where, string text, HashSet<string> numbers, HashSet<string> names)
    {
        foreach (Match run in DigitRuns().Matches(text))
        {
            if (numbers.Contains(run.Value))
            {
                yield return $"{where}: a number of the sample";
            }
        }

        foreach (var name in names.Where(name => text.Contains(name, StringComparison.Ordinal)))
        {
            yield return $"{where}: a name of the sample ({name.Length} characters)";
        }
    }

    /// <summary>Every text a reader could find in a file: cells of Parquet and DuckDB, text of a PDF, else the bytes.</summary>
    internal static string TextOf(string file) => Path.GetExtension(file) switch
    {
        ".parquet" => Cells($"from read_parquet('{file}')"),
        ".duckdb" => Tables(file),
        ".pdf" => PdfText(file),
        ".docx" or ".xlsx" => PartsText(file),
        _ => Encoding.UTF8.GetString(File.ReadAllBytes(file)),
    };

    private static string Tables(string file)
    {
        using var connection = new DuckDBConnection($"Data Source={file};access_mode=READ_ONLY");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select table_schema || '.' || table_name from information_schema.tables where table_schema not in ('information_schema', 'pg_catalog')";
        List<string> tables = [];
        using (var rows = command.ExecuteReader())
        {
            while (rows.Read())
            {
                tables.Add(rows.GetString(0));
            }
        }

        return string.Concat(tables.Select(table => Cells($"from {table}", connection)));
    }

    private static string Cells(string from, DuckDBConnection? open = null)
    {
        using var own = open is null ? new DuckDBConnection("Data Source=:memory:") : null;
        own?.Open();
        using var command = (open ?? own!).CreateCommand();
        command.CommandText = $"select distinct text from (unpivot (select columns(*)::varchar {from}) on * into name column_name value text)";
        using var rows = command.ExecuteReader();
        StringBuilder text = new();
        while (rows.Read())
        {
            text.Append(rows.IsDBNull(0) ? string.Empty : rows.GetString(0)).Append('\n');
        }

        return text.ToString();
    }

    private static string PartsText(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        return string.Concat(zip.Entries.Select(entry =>
        {
            using var part = new StreamReader(entry.Open());
            return part.ReadToEnd();
        }));
    }

    private static string PdfText(string file)
    {
        using var process = Process.Start(new ProcessStartInfo("pdftotext", [file, "-"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        return process.StandardOutput.ReadToEnd();
    }

    private (HashSet<string> Numbers, HashSet<string> Names) Identities()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        HashSet<string> numbers = new(StringComparer.Ordinal);
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(clean.City.Exports, "贫困人口明细表*.csv", SearchOption.AllDirectories))
        {
            foreach (var cells in File.ReadLines(file, Encoding.GetEncoding("GB18030")).Skip(1).Select(line => line.Split(',')).Where(cells => cells.Length > Id))
            {
                numbers.UnionWith([cells[HeadId], cells[Phone], cells[HouseholdCode], cells[Account], cells[Id]]);
                names.UnionWith([cells[HeadName], cells[Name]]);
            }
        }

        numbers.Remove(string.Empty);
        names.RemoveWhere(name => name.Length < 3); // two characters also occur inside ordinary words
        return (numbers, names);
    }

    [GeneratedRegex("[0-9]{8,}[Xx]?", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex DigitRuns();
}
