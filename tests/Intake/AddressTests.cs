using Analytics.Pipeline.Intake.Places;
using Xunit;

namespace Analytics.Tests.Intake;

/// <summary>Places in written addresses, by the real divisions.</summary>
public sealed class AddressTests
{
    private static readonly PlaceTable Places = PlaceTable.Load(Path.Combine(AppContext.BaseDirectory, "data", "reference"));

    [Theory]
    [InlineData("陆丰市八万镇八万村委会上围3号", "441581109204")]
    [InlineData("广东省汕尾市陆丰市八万镇 八万社区居委会 5 号", "441581109001")]
    [InlineData("八万镇八万村5号", "441581109204")]
    [InlineData("陆丰市八万镇八万5号", "441581109")]
    [InlineData("陆丰市八万镇", "441581109")]
    [InlineData("陆丰市城东街道城东社区１号", "441581003001")]
    [InlineData("陆丰市城东5号", "441581003")]
    [InlineData("城东5号", null)]
    [InlineData("湖南省长沙市岳麓区", null)]
    [InlineData("", null)]
    public void Address_names_its_village_its_town_or_nothing_for_certain(string address, string? code) =>
        Assert.Equal(code, Places.Addresses.Find(address));
}
