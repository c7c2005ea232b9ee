using System.Security.Cryptography;
using Analytics.Pipeline;
using Analytics.Pipeline.Vault;
using CsCheck;
using Xunit;

namespace Analytics.Tests.Vault;

public sealed class SealedFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sealed").FullName;
    private readonly OfficeKey key = new(RandomNumberGenerator.GetBytes(32));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65535)]
    [InlineData(65536)]
    [InlineData(65537)]
    [InlineData(300_000)]
    public void What_is_sealed_comes_out_as_it_went_in(int length)
    {
        var content = RandomNumberGenerator.GetBytes(length);
        Assert.Equal(content, Opened(Sealed(content)));
    }

    [Fact]
    public void Any_bytes_come_out_as_they_went_in() => Gen.Byte.Array[0, 200_000].Sample(content => Opened(Sealed(content)).AsSpan().SequenceEqual(content), iter: 30);

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(40)]
    [InlineData(41)]
    [InlineData(40 + 65536 + 16)]
    [InlineData(40 + ((65536 + 16) * 2))]
    [InlineData(40 + ((65536 + 16) * 2) + 5)]
    public void A_file_cut_short_is_noticed_even_between_two_chunks(int kept)
    {
        var bytes = Sealed(RandomNumberGenerator.GetBytes(200_000));
        Assert.Throws<OperatorException>(() => Opened(bytes[..kept]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    [InlineData(40)]
    [InlineData(70_000)]
    public void A_flipped_bit_is_noticed_wherever_it_lies(int position)
    {
        var bytes = Sealed(RandomNumberGenerator.GetBytes(100_000));
        bytes[position] ^= 1;
        Assert.Throws<OperatorException>(() => Opened(bytes));
    }

    [Fact]
    public void A_chunk_taken_out_or_swapped_is_noticed()
    {
        var bytes = Sealed(new byte[65536 * 3]);
        const int chunk = 65536 + 16;
        byte[] without = [.. bytes[..40], .. bytes[(40 + chunk)..]];
        byte[] swapped = [.. bytes[..40], .. bytes[(40 + chunk)..(40 + (2 * chunk))], .. bytes[40..(40 + chunk)], .. bytes[(40 + (2 * chunk))..]];
        Assert.Throws<OperatorException>(() => Opened(without));
        Assert.Throws<OperatorException>(() => Opened(swapped));
    }

    [Fact]
    public void Another_key_opens_nothing()
    {
        var bytes = Sealed([1, 2, 3]);
        var other = new OfficeKey(RandomNumberGenerator.GetBytes(32));
        Assert.Throws<OperatorException>(() => Opened(bytes, other));
    }

    [Fact]
    public void Equal_contents_give_unequal_files() => Assert.NotEqual(Sealed([1, 2, 3]), Sealed([1, 2, 3]));

    [Fact]
    public void Nothing_shows_under_the_name_before_the_file_is_whole()
    {
        var path = Path.Combine(folder, "a.sealed");
        using (var file = SealedFile.Create(path, key))
        {
            file.Content.Write([1, 2, 3]);
            Assert.False(File.Exists(path));
        }

        Assert.Empty(Directory.GetFiles(folder));
        using (var file = SealedFile.Create(path, key))
        {
            file.Content.Write([1, 2, 3]);
            file.Commit();
        }

        using var opened = SealedFile.OpenRead(path, key);
        Assert.Equal(1, opened.ReadByte());
        Assert.False(PrivateFolder.IsOpenToOthers(path));
    }

    [Fact]
    public void The_inbox_keeps_a_file_once()
    {
        var inbox = new Inbox(Path.Combine(folder, "inbox"), key);
        byte[] content = [.. "户码,姓名"u8];
        Assert.True(inbox.Keep("abc", () => new MemoryStream(content)));
        var written = File.ReadAllBytes(Path.Combine(folder, "inbox", "abc.sealed"));
        Assert.False(inbox.Keep("abc", () => throw new InvalidOperationException("A file seen before is not opened.")));
        Assert.Equal(written, File.ReadAllBytes(Path.Combine(folder, "inbox", "abc.sealed")));
        using var opened = inbox.Open("abc");
        using var copy = new MemoryStream();
        opened.CopyTo(copy);
        Assert.Equal(content, copy.ToArray());
    }

    private byte[] Sealed(byte[] content)
    {
        using var target = new MemoryStream();
        using var sealing = new SealingStream(target, key);
        sealing.Write(content);
        sealing.Complete();
        return target.ToArray();
    }

    private byte[] Opened(byte[] bytes, OfficeKey? other = null)
    {
        using var opening = new OpeningStream(new MemoryStream(bytes), other ?? key, "test.sealed");
        using var content = new MemoryStream();
        opening.CopyTo(content);
        return content.ToArray();
    }
}
