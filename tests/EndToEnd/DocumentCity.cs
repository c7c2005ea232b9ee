using System.Text;
using Analytics.Sample;

namespace Analytics.Tests.EndToEnd;

/// <summary>A dirty city of one year, published once with all its documents.</summary>
public sealed class DocumentCity : IDisposable
{
    public DocumentCity()
    {
        City = City.Write(DirtLevel.Real, households: 260, firstYear: 2018);
        Rename("鲤", RareCharacter);
        Published = City.Run("out");
        Current = Path.Combine(City.Out("out"), "current");
    }

    /// <summary>In the names of some people, and in no font.</summary>
    public const string RareCharacter = "\U00030010";

    public City City { get; }

    /// <summary>Folder of the publication.</summary>
    public string Current { get; }

    internal Cli Published { get; }

    public void Dispose() => City.Dispose();

    // byte by byte: some rows of a dirty export are in no encoding at all
    private void Rename(string letter, string into)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var gb18030 = Encoding.GetEncoding("GB18030");
        string Bytes(string text) => Encoding.Latin1.GetString(gb18030.GetBytes(text));
        foreach (var file in Directory.EnumerateFiles(City.Exports, "贫困人口明细表*.csv", SearchOption.AllDirectories))
        {
            File.WriteAllText(file, File.ReadAllText(file, Encoding.Latin1).Replace(Bytes(letter), Bytes(into), StringComparison.Ordinal), Encoding.Latin1);
        }
    }
}
