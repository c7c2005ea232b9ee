using System.Security.Cryptography;
using System.Text;

namespace Analytics.Pipeline.Vault;

/// <summary>
/// The office's key and what is derived from it: one key to seal files, one to make person keys, and a fingerprint that may
/// be shown. Losing the key loses the inbox and the vault; a new key changes every person key.
/// </summary>
public sealed class OfficeKey
{
    private const int KeyLength = 32;
    private readonly byte[] sealing;
    private readonly byte[] person;

    /// <summary>Derives the sub-keys by HKDF-SHA-256.</summary>
    /// <param name="secret">32 secret bytes.</param>
    /// <exception cref="ArgumentException">Another length.</exception>
    public OfficeKey(ReadOnlySpan<byte> secret)
    {
        if (secret.Length != KeyLength)
        {
            throw new ArgumentException("An office key has 32 bytes.", nameof(secret));
        }

        sealing = Derive(secret, "analytics/seal/1");
        person = Derive(secret, "analytics/person-key/1");
        Fingerprint = Convert.ToHexStringLower(Derive(secret, "analytics/key-id/1").AsSpan(0, 8));
    }

    /// <summary>16 hex digits that name the key without revealing it.</summary>
    public string Fingerprint { get; }

    private static string? InEnvironment => Environment.GetEnvironmentVariable("ANALYTICS_KEY") is { Length: > 0 } given ? given : null;

    /// <summary>The key that seals files.</summary>
    internal ReadOnlySpan<byte> Sealing => sealing;

    /// <summary>The key of person, household and row keys.</summary>
    internal ReadOnlySpan<byte> Person => person;

    /// <summary>Whether there is a key to read, so that <see cref="Load"/> will make none.</summary>
    /// <param name="path">The key file.</param>
    /// <returns>True when the environment variable or the file gives one.</returns>
    public static bool IsGiven(string path) => InEnvironment is not null || File.Exists(path);

    /// <summary>Reads the key of the environment variable <c>ANALYTICS_KEY</c>, else of a file, which is made at first use.</summary>
    /// <param name="path">The key file: 64 hex digits, mode 0600.</param>
    /// <returns>The key.</returns>
    /// <exception cref="OperatorException">A file that others may read, or that holds no key.</exception>
    public static OfficeKey Load(string path)
    {
        if (InEnvironment is { } given)
        {
            return Parse(given) ?? throw new OperatorException(
                "The environment variable ANALYTICS_KEY is not a key: give 64 hex digits.",
                "环境变量 ANALYTICS_KEY 不是有效密钥：应为64位十六进制数字。");
        }

        if (Directory.Exists(path))
        {
            throw new OperatorException($"Key file {path} is a folder: name a file.", $"密钥文件 {path} 是文件夹，请写明文件。", 2);
        }

        return File.Exists(path) ? Read(path) : Make(path);
    }

    private static OfficeKey Read(string path)
    {
        if (PrivateFolder.IsOpenToOthers(path))
        {
            throw new OperatorException(
                $"Key file {path} may be read by other accounts: chmod 600 it.",
                $"密钥文件 {path} 可被其他账户读取，请执行 chmod 600。");
        }

        return Parse(File.ReadAllText(path)) ?? throw new OperatorException(
            $"Key file {path} does not hold a key of 64 hex digits: restore it from the backup.",
            $"密钥文件 {path} 内容不是64位十六进制密钥，请从备份恢复。");
    }

    private static OfficeKey Make(string path)
    {
        var full = Path.GetFullPath(path);
        PrivateFolder.Ensure(Path.GetDirectoryName(full)!);
        var secret = RandomNumberGenerator.GetBytes(KeyLength);
        var temporary = $"{full}.{Guid.NewGuid():N}.tmp";
        using (var file = PrivateFolder.CreateFile(temporary))
        {
            file.Write(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(secret) + "\n"));
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(temporary, full, overwrite: false);
        }
        catch (IOException) when (File.Exists(full))
        {
            File.Delete(temporary);
            return Read(full); // another run has made it meanwhile
        }

        return new OfficeKey(secret);
    }

    private static OfficeKey? Parse(string text)
    {
        Span<byte> secret = stackalloc byte[KeyLength];
        var status = Convert.FromHexString(text.AsSpan().Trim(), secret, out _, out var written);
        return status == System.Buffers.OperationStatus.Done && written == KeyLength ? new OfficeKey(secret) : null;
    }

    private static byte[] Derive(ReadOnlySpan<byte> secret, string purpose)
    {
        var output = new byte[KeyLength];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, output, [], Encoding.ASCII.GetBytes(purpose));
        return output;
    }
}
