using Analytics.Pipeline;
using Analytics.Pipeline.Publish;
using Analytics.Reports.Bulletin;
using Analytics.Reports.Typst;
using Xunit;

namespace Analytics.Tests.Reports.Bulletin;

/// <summary>The whole path, for one look at every page: <c>artifacts/preview</c>.</summary>
public sealed class BulletinPreview
{
    [Theory]
    [InlineData(2017, 3)]
    [InlineData(2017, 4)]
    public async Task A_bulletin_of_the_whole_city_is_written(int year, int number)
    {
        var quarter = new Quarter(year, number);
        using var connection = HandMadeMart.Open(HandMadeMart.WholeCity(), quarter);
        var facts = BulletinSource.Read(connection, new BulletinRequest { Quarter = quarter });
        var content = BulletinComposer.Compose(facts, new BulletinOptions { Simulated = true });
        await using var pool = await TypstPool.StartAsync(TypstOptions.ForRepository(RepositoryFolder.Root), TestContext.Current.CancellationToken);
        var folder = Directory.CreateDirectory(Path.Combine(RepositoryFolder.Root, "artifacts", "preview")).FullName;

        var result = await BulletinDocument.WriteAsync(content, pool, Path.Combine(folder, $"{quarter}.pdf"), TestContext.Current.CancellationToken);

        Assert.InRange(result.Pages, 8, 16);
    }
}
