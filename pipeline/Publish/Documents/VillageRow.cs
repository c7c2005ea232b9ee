namespace Analytics.Pipeline.Publish.Documents;

/// <summary>A village with registered households.</summary>
internal sealed record VillageRow(
    string Code, string Name, string Town, string TownName, string Zone, string County, bool IsPoorVillage, bool IsStale, string SnapshotQuarter)
{
    /// <summary>File name of its town's books.</summary>
    public string TownFile => $"{Town}_{TownName}";
}
