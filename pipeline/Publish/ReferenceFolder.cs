using Analytics.Pipeline.Vault;

namespace Analytics.Pipeline.Publish;

/// <summary>A folder of reference files.</summary>
internal static class ReferenceFolder
{
    /// <summary>Copies every file of one.</summary>
    /// <param name="from">The folder.</param>
    /// <param name="to">The copy; what it holds under other names stays.</param>
    public static void Copy(string from, string to)
    {
        PrivateFolder.Ensure(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            PrivateFolder.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }
}
