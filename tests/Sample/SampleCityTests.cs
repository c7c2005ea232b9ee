using Analytics.Sample;
using Xunit;

namespace Analytics.Tests.Sample;

public sealed class SampleCityTests
{
    [Theory]
    [InlineData(DirtLevel.None)]
    [InlineData(DirtLevel.Real)]
    public void The_same_seed_gives_the_same_bytes(DirtLevel dirt)
    {
        using var one = SmallCity.Make(households: 60, dirt);
        using var other = SmallCity.Make(households: 60, dirt);
        Assert.Equal(one.Hashes(), other.Hashes());
    }

    [Fact]
    public void Another_seed_gives_other_people_and_other_poor_villages()
    {
        using var one = SmallCity.Make(households: 60);
        using var other = SmallCity.Make(households: 60, seed: 7);
        Assert.NotEqual(one.Truth("poor_villages.csv").Select(row => row["village"]), other.Truth("poor_villages.csv").Select(row => row["village"]), StringComparer.Ordinal);
        Assert.NotEqual(one.Hashes()[Path.Combine("truth", "latent.csv")], other.Hashes()[Path.Combine("truth", "latent.csv")], StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(DirtLevel.None)]
    [InlineData(DirtLevel.Real)]
    public void A_city_that_ends_earlier_has_the_same_files_up_to_then(DirtLevel dirt)
    {
        using var whole = SmallCity.Make(households: 100, dirt);
        using var part = SmallCity.Make(households: 100, dirt, last: new SampleQuarter(2017, 1));
        var exports = part.Hashes().Where(file => file.Key.StartsWith("exports", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(exports);
        Assert.All(exports, file => Assert.Equal(whole.Hashes()[file.Key], file.Value));
    }

    [Fact]
    public void All_faults_of_the_options_are_told_at_once()
    {
        var options = new SampleOptions { Out = "", ReferenceFolder = "nowhere", Households = 3, FirstQuarter = new(2018, 1), LastQuarter = new(2017, 1) };
        Assert.Equal(4, options.Faults().Count);
        Assert.Throws<ArgumentException>(() => SampleCity.Write(options, progress: null, CancellationToken.None));
    }

    [Fact]
    public void Writing_stops_when_cancelled()
    {
        using var source = new CancellationTokenSource();
        var folder = Directory.CreateTempSubdirectory("sample-");
        source.Cancel();
        var options = new SampleOptions { Out = folder.FullName, ReferenceFolder = SmallCity.Reference, Households = 60 };
        Assert.Throws<OperationCanceledException>(() => SampleCity.Write(options, progress: null, source.Token));
        folder.Delete(recursive: true);
    }

    [Fact]
    public void A_file_that_must_be_refused_is_written_only_when_asked_for()
    {
        using var plain = SmallCity.Make(households: 60);
        using var refused = SmallCity.Make(households: 60, hasRefusedFile: true);
        Assert.Empty(plain.Truth("refused_files.csv"));
        var file = Assert.Single(refused.Truth("refused_files.csv"));
        Assert.Equal("layout_unknown", file["rule"]);
        Assert.True(File.Exists(Path.Combine(refused.Exports, file["file"])));
        Assert.Single(refused.Hashes().Keys.Except(plain.Hashes().Keys, StringComparer.Ordinal));
    }
}
