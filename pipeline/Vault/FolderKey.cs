using System.Text;

namespace Analytics.Pipeline.Vault;

/// <summary>
/// The one key of an output folder. Its fingerprint lies in <c>key.id</c> beside the vault, so that a mistyped <c>--key</c> is noticed
/// before it seals over what the right one has sealed.
/// </summary>
public static class FolderKey
{
    /// <summary>Reads the office's key, or makes it for a folder that holds nothing sealed, and remembers its fingerprint there.</summary>
    /// <param name="outFolder">The output folder, existing.</param>
    /// <param name="keyFile">The key file.</param>
    /// <returns>The key.</returns>
    /// <exception cref="OperatorException">The folder was sealed with another key, or the file is no usable key.</exception>
    public static OfficeKey Load(string outFolder, string keyFile)
    {
        var key = Find(outFolder, keyFile) ?? OfficeKey.Load(keyFile);
        if (Remembered(outFolder) != key.Fingerprint)
        {
            var path = PathOf(outFolder);
            File.Delete(path);
            using var file = PrivateFolder.CreateFile(path);
            file.Write(Encoding.ASCII.GetBytes(key.Fingerprint));
        }

        return key;
    }

    /// <summary>Reads the office's key and changes nothing.</summary>
    /// <param name="outFolder">The output folder; it need not exist.</param>
    /// <param name="keyFile">The key file.</param>
    /// <returns>The key; null when there is none yet and a run would make it.</returns>
    /// <exception cref="OperatorException">The folder was sealed with another key, or the file is no usable key.</exception>
    public static OfficeKey? Find(string outFolder, string keyFile)
    {
        var key = OfficeKey.IsGiven(keyFile) ? OfficeKey.Load(keyFile) : null;
        if (Remembered(outFolder) is { } sealing && sealing != key?.Fingerprint)
        {
            throw new OperatorException(
                $"'{outFolder}' was sealed with another key ({sealing}) than {(key is null ? $"'{keyFile}', which does not exist" : $"the one given ({key.Fingerprint})")}. Give that key with --key, or use another --out.",
                $"“{outFolder}”是用另一密钥（{sealing}）加密的，与所给密钥（{(key is null ? $"“{keyFile}”不存在" : key.Fingerprint)}）不符，请用 --key 指定原密钥，或用 --out 另选文件夹。");
        }

        return key;
    }

    /// <summary>Fingerprint of the key that sealed what the folder holds; null when it holds nothing sealed.</summary>
    private static string? Remembered(string outFolder) =>
        File.Exists(PathOf(outFolder)) && (HasSealed(outFolder, "vault") || HasSealed(outFolder, "inbox")) && File.ReadAllText(PathOf(outFolder)) is { Length: > 0 } fingerprint
            ? fingerprint
            : null;

    private static bool HasSealed(string outFolder, string name) =>
        Path.Combine(outFolder, name) is var folder && Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.sealed").Any();

    private static string PathOf(string outFolder) => Path.Combine(outFolder, "key.id");
}
