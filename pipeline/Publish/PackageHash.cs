using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Analytics.Pipeline.Publish;

/// <summary>
/// Hash of a Word or Excel file over every part of its package, pictures and relations among them: a part left out could be swapped,
/// and a relation left out could lead the reader to another part. Only what differs each time the same file is written counts for
/// nothing: times of the packaging, ids of the topmost relations and the name of the part with the properties.
/// </summary>
internal static partial class PackageHash
{
    private const string TopRelations = "_rels/.rels";
    private const int MostRelationBytes = 1 << 16;

    /// <summary>Hashes it.</summary>
    /// <param name="path">The file.</param>
    /// <returns>64 lower-case hex digits; null when the file is no such package.</returns>
    public static string? Of(string path)
    {
        if (!IsZip(path))
        {
            return null;
        }

        try
        {
            using var zip = ZipFile.OpenRead(path);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var (name, part) in zip.Entries.Select(part => (Name: Stripped(part.FullName), Part: part)).OrderBy(part => part.Name, StringComparer.Ordinal))
            {
                using var content = part.Open();
                hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n"));
                hash.AppendData(name == TopRelations && part.Length <= MostRelationBytes ? HashRelations(content) : SHA256.HashData(content));
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
        catch (InvalidDataException)
        {
            return null; // not a zip after all: whatever it is, it was not issued
        }
    }

    private static bool IsZip(string path)
    {
        using var file = File.OpenRead(path);
        return file.ReadByte() == 'P' && file.ReadByte() == 'K';
    }

    private static byte[] HashRelations(Stream content)
    {
        using var reader = new StreamReader(content, Encoding.UTF8);
        return SHA256.HashData(Encoding.UTF8.GetBytes(Stripped(RandomId().Replace(reader.ReadToEnd(), ""))));
    }

    private static string Stripped(string text) => RandomName().Replace(text, "properties");

    [GeneratedRegex("package/services/metadata/core-properties/[0-9a-f]{32}[.]psmdcp", RegexOptions.None, 1000)]
    private static partial Regex RandomName();

    [GeneratedRegex(" Id=\"R[0-9a-f]{16}\"", RegexOptions.None, 1000)]
    private static partial Regex RandomId();
}
