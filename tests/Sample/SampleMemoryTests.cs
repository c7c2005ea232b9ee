using Analytics.Sample;
using Xunit;

namespace Analytics.Tests.Sample;

[Collection(AloneGroup.Name)]
public sealed class SampleMemoryTests
{
    /// <summary>Some 200 were measured, and 1,500 when households with a loan were kept, a tenth of all.</summary>
    private const long MostBytesEach = 600;

    private const int Early = 1000;
    private const int Late = 2500;

    [Fact]
    public void A_household_is_forgotten_once_it_is_written()
    {
        var live = new Dictionary<long, long>();
        var folder = Directory.CreateTempSubdirectory("sample-");
        var options = new SampleOptions { Out = folder.FullName, ReferenceFolder = SmallCity.Reference, Households = Late, FirstQuarter = new(2017, 4), LastQuarter = new(2017, 4) };
        SampleCity.Write(options, (_, done, _) => live.TryAdd(done, GC.GetTotalMemory(forceFullCollection: true)), CancellationToken.None);
        folder.Delete(recursive: true);
        Assert.InRange((live[Late] - live[Early]) / (Late - Early), long.MinValue, MostBytesEach);
    }
}
