using Analytics.Reports.Dashboard;
using Xunit;

namespace Analytics.Tests.Reports.Dashboard;

/// <summary>Who lies in whom, by the divisions as they are shipped.</summary>
public sealed class DivisionTreeTests
{
    private readonly DivisionTree _tree = new(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "reference", "divisions.csv")).Skip(1)
        .Select(line => line.Split(','))
        .Select(cells => new Division(cells[2], cells[0], cells[1], cells[3].Length > 0 ? cells[3] : null, cells[4].Length > 0 ? cells[4] : null)));

    [Fact]
    public void The_towns_of_a_unit_lie_in_it_and_in_the_county_of_their_code_but_not_in_the_unit_of_that_name()
    {
        var redBay = _tree.Find("红海湾经济开发区")!;
        Assert.Equal(["441502004", "441502005", "441502006"], _tree.Children(redBay, "town").Select(town => town.Code));
        Assert.All(_tree.Children(redBay, "town"), town =>
        {
            Assert.Equal([redBay, town], _tree.Path(town, redBay));
            Assert.Equal(["441502", town.Code], _tree.Path(town, _tree.Find("441502")!).Select(place => place.Code));
            Assert.Empty(_tree.Path(town, _tree.Find("城区")!));
        });
    }

    [Fact]
    public void Every_place_lies_in_the_city_and_the_city_in_no_other_place()
    {
        Assert.All(_tree.All, place => Assert.Equal(place, _tree.Path(place, _tree.City)[^1]));
        Assert.All(_tree.All.Where(place => place != _tree.City), place => Assert.Empty(_tree.Path(_tree.City, place)));
    }

    [Fact]
    public void All_63_towns_stand_under_seven_units_and_every_page_name_is_plain()
    {
        Assert.Equal(7, _tree.Zones.Count);
        Assert.Equal(63, _tree.Towns.Count);
        Assert.Equal("zone-441502004", _tree.Find("红海湾经济开发区")!.Slug);
        Assert.All(_tree.All, place => Assert.Matches("^[a-z0-9-]+$", place.Slug));
    }

    [Fact]
    public void Every_town_has_one_tile_of_its_own()
    {
        var tiles = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "reference", "town_tiles.csv")).Skip(1).Select(line => line.Split(',')).ToList();
        Assert.Equal(_tree.Towns.Select(town => town.Code).Order(StringComparer.Ordinal), tiles.Select(tile => tile[0]).Order(StringComparer.Ordinal));
        Assert.Equal(63, tiles.Select(tile => (tile[2], tile[3])).Distinct().Count());
        Assert.All(tiles, tile => Assert.Equal(_tree.Find(tile[0])!.Name, tile[1]));
    }
}
