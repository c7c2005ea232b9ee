using Analytics.Pipeline;
using Analytics.Pipeline.Vault;
using Xunit;

namespace Analytics.Tests.Vault;

public sealed class FolderKeyTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("key").FullName;

    private string Mistyped => Path.Combine(folder, "ofice.key");

    private string Right => Path.Combine(folder, "office.key");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_key_that_is_not_there_is_made_for_a_new_folder_and_never_for_one_that_another_key_has_sealed()
    {
        var key = FolderKey.Load(folder, Right);
        Seal(key);

        var refused = Assert.Throws<OperatorException>(() => FolderKey.Load(folder, Mistyped));
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains(key.Fingerprint, refused.Message, StringComparison.Ordinal);
        Assert.Contains("--out", refused.Chinese, StringComparison.Ordinal);
        Assert.False(File.Exists(Mistyped));
        Assert.Equal(key.Fingerprint, FolderKey.Load(folder, Right).Fingerprint);
    }

    [Fact]
    public void Another_key_is_refused_before_it_seals_anything()
    {
        Seal(FolderKey.Load(folder, Right));
        OfficeKey.Load(Mistyped);

        Assert.Throws<OperatorException>(() => FolderKey.Load(folder, Mistyped));
        Assert.Throws<OperatorException>(() => FolderKey.Find(folder, Mistyped));
    }

    [Fact]
    public void A_key_that_has_sealed_nothing_yet_binds_nobody()
    {
        FolderKey.Load(folder, Mistyped);
        var key = FolderKey.Load(folder, Right);
        Seal(key);

        Assert.Equal(key.Fingerprint, FolderKey.Find(folder, Right)?.Fingerprint);
        Assert.Throws<OperatorException>(() => FolderKey.Find(folder, Mistyped));
    }

    private void Seal(OfficeKey key)
    {
        using var file = SealedFile.Create(Path.Combine(folder, "vault", "0123.sealed"), key);
        file.Commit();
    }
}
