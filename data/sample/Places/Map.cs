namespace Analytics.Sample.Places;

/// <summary>The city's divisions in code order, and what the reference tables say about its years.</summary>
internal sealed class Map
{
    private readonly Dictionary<int, decimal> lines = [];
    private readonly SortedDictionary<int, decimal> prices = [];

    public Map(string referenceFolder)
    {
        var rows = ReferenceTable.Read(referenceFolder, "divisions.csv").OrderBy(row => row["division"], StringComparer.Ordinal).ToList();
        var counties = rows.Where(row => row["level"] == "county").ToDictionary(row => row["division"], row => row["name"], StringComparer.Ordinal);
        City = rows.Single(row => row["level"] == "city")["division"];
        CityName = rows.Single(row => row["level"] == "city")["name"];
        Counties = [.. counties.Keys.Order(StringComparer.Ordinal)];
        Towns = [.. rows.Where(row => row["level"] == "town").Select((row, index) =>
            new Town(index, row["division"], row["name"], row["parent"], counties[row["parent"]]))];
        var towns = Towns.ToDictionary(town => town.Code, StringComparer.Ordinal);
        Villages = [.. rows.Where(row => row["level"] == "village").Select((row, index) =>
            new Village(index, row["division"], row["name"], towns[row["parent"]], row["zone"]))];
        Zones = [.. Villages.Select(village => village.Zone).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        foreach (var row in ReferenceTable.Read(referenceFolder, "lines.csv"))
        {
            if (row["line"] == "household" && row["kind"] == "plan")
            {
                lines[Number(row["year"])] = Amount(row["yuan"]);
            }
        }

        foreach (var row in ReferenceTable.Read(referenceFolder, "rural_cpi.csv"))
        {
            prices[Number(row["year"])] = Amount(row["index_previous_year"]) / 100m;
        }

        Targets = ReferenceTable.Read(referenceFolder, "targets.csv").Where(row => row["division"] == City)
            .ToDictionary(row => Number(row["year"]), row => Number(row["people"]));
        var parameters = ReferenceTable.Read(referenceFolder, "parameters.csv").ToDictionary(row => row["name"], row => row["value"], StringComparer.Ordinal);
        IdentificationLineYuan = Amount(parameters["identification_line_yuan"]);
        CompulsoryAgeFrom = Number(parameters["compulsory_age_from"]);
        CompulsoryAgeTo = Number(parameters["compulsory_age_to"]);
    }

    public string City { get; }

    public string CityName { get; }

    /// <summary>County codes in order.</summary>
    public IReadOnlyList<string> Counties { get; }

    /// <summary>Responsible units in order: each of them reports on its own.</summary>
    public IReadOnlyList<string> Zones { get; }

    public IReadOnlyList<Town> Towns { get; }

    public IReadOnlyList<Village> Villages { get; }

    /// <summary>People to exit, by year, for the real size of the city.</summary>
    public IReadOnlyDictionary<int, int> Targets { get; }

    /// <summary>Identification line in yuan of 2014.</summary>
    public decimal IdentificationLineYuan { get; }

    public int CompulsoryAgeFrom { get; }

    public int CompulsoryAgeTo { get; }

    /// <summary>Household line of a year in yuan a head, as planned.</summary>
    public decimal LineYuan(int year) => lines[year];

    /// <summary>Rural price level of a year, 2014 = 1; the last known level holds after the series ends.</summary>
    public decimal PriceLevel(int year)
    {
        var level = 1m;
        foreach (var (of, index) in prices)
        {
            level *= of <= year ? index : 1m;
        }

        return level;
    }

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static decimal Amount(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
