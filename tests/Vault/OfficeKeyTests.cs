using Analytics.Pipeline;
using Analytics.Pipeline.Vault;
using Xunit;

namespace Analytics.Tests.Vault;

public sealed class OfficeKeyTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("key").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_key_is_made_at_first_use_for_its_owner_alone_and_stays_the_same()
    {
        var path = Path.Combine(folder, "keys", "office.key");
        var made = OfficeKey.Load(path);
        Assert.False(PrivateFolder.IsOpenToOthers(path));
        Assert.Equal(made.Fingerprint, OfficeKey.Load(path).Fingerprint);
        Assert.Equal(64, File.ReadAllText(path).Trim().Length);
        Assert.DoesNotContain(made.Fingerprint, File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    public void A_key_that_others_may_read_is_refused(UnixFileMode extra)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "No modes.");
        var path = Path.Combine(folder, "office.key");
        OfficeKey.Load(path);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | extra);
        }

        var refused = Assert.Throws<OperatorException>(() => OfficeKey.Load(path));
        Assert.Contains("chmod 600", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_holds_no_key_is_named_and_not_overwritten()
    {
        var path = Path.Combine(folder, "office.key");
        using (var file = PrivateFolder.CreateFile(path))
        {
            file.Write("not a key"u8);
        }

        var refused = Assert.Throws<OperatorException>(() => OfficeKey.Load(path));
        Assert.Contains(path, refused.Message, StringComparison.Ordinal);
        Assert.Equal("not a key", File.ReadAllText(path));
    }

    [Fact]
    public void Runs_that_make_the_key_at_once_have_the_same_one()
    {
        var path = Path.Combine(folder, "office.key");

        var made = Enumerable.Range(0, 16).AsParallel().WithDegreeOfParallelism(8).Select(_ => OfficeKey.Load(path).Fingerprint).Distinct(StringComparer.Ordinal);

        Assert.Single(made);
        Assert.Equal([path], Directory.GetFiles(folder));
    }

    [Fact]
    public void A_folder_in_place_of_the_key_is_said_to_be_one()
    {
        var refused = Assert.Throws<OperatorException>(() => OfficeKey.Load(folder));

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("is a folder", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Person_keys_depend_on_the_office_key_and_on_the_person_alone()
    {
        using var keys = new PersonKeys(new OfficeKey(new byte[32]), new KeyCache());
        using var again = new PersonKeys(new OfficeKey(new byte[32]), new KeyCache());
        using var other = new PersonKeys(new OfficeKey([.. Enumerable.Repeat((byte)1, 32)]), new KeyCache());
        var key = keys.Person("441599199001011233");
        Assert.Equal(24, key.Length);
        Assert.Equal(key, again.Person("441599199001011233"));
        Assert.NotEqual(key, other.Person("441599199001011233"), StringComparer.Ordinal);
        Assert.NotEqual(key, keys.Person("441599199001011241"), StringComparer.Ordinal);
        Assert.NotEqual(keys.Household("G", "1"), keys.Household("N", "1"), StringComparer.Ordinal);
        Assert.NotEqual(keys.VoidPerson("G", "1", "甲", "01"), keys.VoidPerson("G", "1", "甲", "02"), StringComparer.Ordinal);
    }
}
