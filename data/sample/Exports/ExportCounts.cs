namespace Analytics.Sample.Exports;

/// <summary>The counts of all exported files, one folder a quarter.</summary>
internal sealed class ExportCounts
{
    private readonly List<FileCount> files = [];

    public IReadOnlyList<FileCount> Files => files;

    /// <summary>Starts the count of a file named below the quarter's folder.</summary>
    public FileCount Add(int quarter, string layout, string name)
    {
        var count = new FileCount($"{SampleQuarter.At(quarter)}/{name}", layout);
        files.Add(count);
        return count;
    }
}
