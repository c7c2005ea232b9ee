using Analytics.Pipeline.Intake.Places;
using Analytics.Pipeline.Intake.Rules;
using Xunit;

namespace Analytics.Tests.Intake;

public sealed class PlaceTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("places").FullName;

    public PlaceTests()
    {
        File.WriteAllLines(Path.Combine(folder, "divisions.csv"), [
            "division,name,level,parent,zone,valid_from,valid_to",
            "441500,汕尾市,city,,,2016-01-01,",
            "441521,海丰县,county,441500,,2016-01-01,", "441581,陆丰市,county,441500,,2016-01-01,",
            "441521120,城东镇,town,441521,海丰县,2016-01-01,", "441581003,城东街道,town,441581,陆丰市,2016-01-01,", "441521118,鮜门镇,town,441521,深汕特别合作区,2016-01-01,",
            "441521120201,上村委会,village,441521120,海丰县,2016-01-01,", "441521120202,龙山村委会,village,441521120,海丰县,2016-01-01,",
            "441521120203,八万村委会,village,441521120,海丰县,2016-01-01,", "441521120204,八万社区居委会,village,441521120,海丰县,2016-01-01,",
            "441581003201,上村委会,village,441581003,陆丰市,2016-01-01,", "441581003202,炎龙村委会,village,441581003,陆丰市,2016-01-01,",
            "441521118201,民新村委会,village,441521118,深汕特别合作区,2016-01-01,",
        ]);
        File.WriteAllLines(Path.Combine(folder, "place_aliases.csv"), ["level,written,name,note", "town,鲘门镇,鮜门镇,"]);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_town_name_of_two_counties_is_settled_by_the_village_of_the_row_else_by_the_villages_of_the_file()
    {
        var places = new FilePlaces(PlaceTable.Load(folder));
        Assert.Equal("441581003202", places.Find("", "城东", "炎龙村").Code);
        Assert.Equal((null, Rule.PlaceAmbiguous), (places.Find("", "城东", "上村").Code, places.Find("", "城东", "上村").TownRule));
        Assert.Equal("海丰县城东镇、陆丰市城东街道", places.Find("", "城东", "上村").Proposal);
        places.Learn("", "城东", "炎龙村");
        places.Forget();
        Assert.Equal("441581003201", places.Find("", "城东", "上村").Code);
        Assert.Equal("441521120201", places.Find("海丰县", "城东", "上村").Code);
    }

    [Theory]
    [InlineData("", "无此镇", "霞绕村", "博美镇")]
    [InlineData("城区", "无此镇", "霞绕村", null)]
    [InlineData("", "甲子镇", "霞绕村", "博美镇霞绕村委会")]
    public void What_is_unknown_may_be_the_village_of_that_name_in_another_town(string county, string town, string village, string? first)
    {
        var reference = Path.Combine(AppContext.BaseDirectory, "data", "reference");
        Assert.Equal(first, new FilePlaces(PlaceTable.Load(reference)).Find(county, town, village).Proposal?.Split('、')[0]);
    }

    [Theory]
    [InlineData("侨兴街道", "第一社区", "441581400001")]
    [InlineData("侨兴街道", "第一社区居委会", "441581400001")]
    [InlineData("华侨管理区", "侨兴街道第一社区居民委员会", "441581400001")]
    [InlineData("华侨管理区", "汕尾市华侨管理区侨兴街道第一社区居民委员会", "441581400001")]
    [InlineData("华侨管理区", "第五村民委员会", "441581400201")]
    [InlineData("侨兴街道", "第五村", "441581400201")]
    [InlineData("侨兴街道", "第十村", null)]
    [InlineData("侨兴街道", "侨兴街道", null)]
    public void A_village_whose_official_name_begins_with_city_and_town_is_found_by_its_own_name(string town, string village, string? code)
    {
        var reference = Path.Combine(AppContext.BaseDirectory, "data", "reference");
        Assert.Equal(code, new FilePlaces(PlaceTable.Load(reference)).Find("", town, village).Code);
    }

    [Theory]
    [InlineData("", "城东镇", "八万村", "441521120203")]
    [InlineData("", "城东镇", "八万社区", "441521120204")]
    [InlineData("", "城东镇", "八万", null)]
    [InlineData("", "鲘门镇", "民新村", "441521118201")]
    [InlineData("", "鲘门", "民新", "441521118201")]
    [InlineData("", "?门镇", "民新村委会", "441521118201")]
    [InlineData("深汕特别合作区", "鮜门", "民新", "441521118201")]
    [InlineData("陆丰市", "鮜门镇", "民新村委会", null)]
    [InlineData("", "441521120", "龙山", "441521120202")]
    [InlineData("", "城东镇", "441521120202", "441521120202")]
    [InlineData("", "城东镇", "441581003202", null)]
    public void A_place_is_found_in_exactly_one_way_or_not_at_all(string county, string town, string village, string? code) =>
        Assert.Equal(code, new FilePlaces(PlaceTable.Load(folder)).Find(county, town, village).Code);
}
