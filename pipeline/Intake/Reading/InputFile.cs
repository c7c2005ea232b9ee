using System.Security.Cryptography;
using System.Text;
using Analytics.Pipeline.Intake.Rules;

namespace Analytics.Pipeline.Intake.Reading;

/// <summary>One file to be taken in: on disk, or inside an archive.</summary>
internal sealed record InputFile
{
    /// <summary>Path below the export folder with '/', and <c>!entry</c> inside an archive.</summary>
    public required string Name { get; init; }

    /// <summary><see cref="Name"/> as it may be printed.</summary>
    public string Shown => Printable.Of(Name);

    /// <summary>The file on disk that holds it.</summary>
    public required string DiskPath { get; init; }

    /// <summary>Whether it lies inside an archive.</summary>
    public bool IsInArchive { get; init; }

    /// <summary>Bytes it takes on disk or packed.</summary>
    public required long Length { get; init; }

    /// <summary>Opens its bytes from the start, forward only.</summary>
    public required Func<Stream> Open { get; init; }

    /// <summary>Why it is refused before it is read; <see cref="Rule.None"/> when it is not.</summary>
    public Rule Refused { get; init; }

    /// <summary>SHA-256 of its bytes; of its name when it has no bytes to read, since it must still be told from others.</summary>
    /// <returns>64 lower-case hex digits.</returns>
    /// <exception cref="OperatorException">It could be opened before and cannot be read now.</exception>
    public string Hash()
    {
        if (Refused == Rule.FileUnreadable)
        {
            return HashOfName();
        }

        try
        {
            using var stream = Open();
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException && !IsInArchive)
        {
            throw new OperatorException($"File {Shown} cannot be read: check its rights.", $"文件 {Shown} 无法读取，请检查权限。", inner: fault);
        }
        catch (Exception fault) when (fault is InvalidDataException or RefusedException)
        {
            return HashOfName(); // a damaged entry of an archive; refused when it is staged
        }
    }

    private string HashOfName() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Name)));
}
