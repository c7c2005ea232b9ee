using Analytics.Sample;
using Analytics.Tests.EndToEnd;
using Xunit;

namespace Analytics.Tests.Sample;

public sealed class ForgeryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("forged-").FullName;

    [Fact]
    public void Each_of_eight_kinds_is_planted_and_an_untouched_city_has_none()
    {
        var forged = Kinds(Write("forged", 0.01));

        Assert.Equal(8, forged.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(Kinds(Write("untouched", 0)));
    }

    [Fact]
    public void Files_of_a_city_forged_are_those_of_the_city_but_for_the_forged_villages()
    {
        var (forged, plain) = (Write("forged", 0.01), Write("plain", 0));
        var villages = File.ReadLines(Path.Combine(forged, "truth", "forgeries.csv")).Skip(1).Select(line => line.Split(',')[2]).ToHashSet(StringComparer.Ordinal);

        // Money that names no village is shared out by people: it moves with every one of them.
        var changed = Figures(forged).Except(Figures(plain), StringComparer.Ordinal).Where(line => line.Contains(",village,", StringComparison.Ordinal) && !line.StartsWith("fund_", StringComparison.Ordinal)).Select(line => line.Split(',')[3]).Distinct(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(changed);
        Assert.DoesNotContain(changed, village => !villages.Contains(village));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static IEnumerable<string> Figures(string city) => File.ReadLines(Path.Combine(city, "truth", "figures.csv"));

    private static List<string> Kinds(string city) => [.. File.ReadLines(Path.Combine(city, "truth", "forgeries.csv")).Skip(1).Where(line => !line.EndsWith(",0", StringComparison.Ordinal)).Select(line => line.Split(',')[0])];

    private string Write(string name, double share)
    {
        var path = Path.Combine(_folder, name);
        SampleCity.Write(
            new SampleOptions { Out = path, Households = 600, ForgedShare = share, ReferenceFolder = Path.Combine(Cli.Root, "data", "reference") },
            null,
            TestContext.Current.CancellationToken);
        return path;
    }
}
