using System.IO.Compression;
using System.Text;
using Analytics.Pipeline.Publish;
using Analytics.Reports.Docx;
using Analytics.Reports.Workbooks;
using Analytics.Tests.Reports;
using Analytics.Tests.Reports.Bulletin;
using Xunit;

namespace Analytics.Tests.Publish;

[Collection(EngineGroup.Name)]
public sealed class PackageHashTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("analytics-package-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Word_and_Excel_files_written_twice_have_one_hash_whatever_they_are_called()
    {
        Assert.Equal(PackageHash.Of(Bulletin("one.docx")), PackageHash.Of(Bulletin("two.DOCX")));
        Assert.Equal(PackageHash.Of(Workbook("one.xlsx")), PackageHash.Of(Workbook("two.bak")));
        Assert.Null(PackageHash.Of(Written("text.docx", "no package")));
        Assert.Null(PackageHash.Of(Written("feigned.docx", "PK, and no package")));
    }

    [Fact]
    public void A_swapped_picture_or_paragraph_makes_another_file()
    {
        var issued = Bulletin("issued.docx");
        var picture = Bulletin("picture.docx");
        Change(picture, "media/image.png", bytes => [.. bytes, 0]);
        var words = Bulletin("words.docx");
        Change(words, "word/document.xml", bytes => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace("汕尾市", "别处市", StringComparison.Ordinal)));

        Assert.NotEqual(PackageHash.Of(issued), PackageHash.Of(picture));
        Assert.NotEqual(PackageHash.Of(issued), PackageHash.Of(words));
    }

    [Fact]
    public void A_second_document_that_the_package_points_to_makes_another_file()
    {
        var issued = Bulletin("issued.docx");
        var forged = Bulletin("forged.docx");
        Change(forged, "_rels/.rels", bytes => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace("/word/document.xml", "/false/document.xml", StringComparison.Ordinal)));
        var grown = Bulletin("grown.docx");
        using (var zip = ZipFile.Open(grown, ZipArchiveMode.Update))
        {
            zip.CreateEntry("false/document.xml");
        }

        Assert.NotEqual(PackageHash.Of(issued), PackageHash.Of(forged));
        Assert.NotEqual(PackageHash.Of(issued), PackageHash.Of(grown));
    }

    private static void Change(string path, string part, Func<byte[], byte[]> change)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Update);
        using var stream = zip.GetEntry(part)!.Open();
        using var all = new MemoryStream();
        stream.CopyTo(all);
        var changed = change(all.ToArray());
        stream.SetLength(0);
        stream.Write(changed);
    }

    private string Bulletin(string name)
    {
        var path = Path.Combine(_folder, name);
        BulletinDocx.Write(Issue.Of(HandMadeMart.FiveTowns, 2017, 4), path);
        return path;
    }

    private string Workbook(string name)
    {
        var path = Path.Combine(_folder, name);
        WorkbookWriter.Write(path, "样例", new DateOnly(2017, 12, 31), [new WorkbookSheet("样例", [new("列")], [["值"]])]);
        return path;
    }

    private string Written(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
