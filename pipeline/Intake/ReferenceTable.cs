namespace Analytics.Pipeline.Intake;

/// <summary>One CSV file of the reference data: a header, then rows; no quoting.</summary>
internal sealed class ReferenceTable
{
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly List<string[]> rows = [];

    private ReferenceTable(string path)
    {
        using var lines = File.ReadLines(path).GetEnumerator();
        if (!lines.MoveNext())
        {
            return;
        }

        var header = lines.Current.TrimStart('\uFEFF').Split(',');
        for (var i = 0; i < header.Length; i++)
        {
            columns[header[i]] = i;
        }

        while (lines.MoveNext())
        {
            if (lines.Current.Length > 0)
            {
                rows.Add(lines.Current.Split(','));
            }
        }
    }

    /// <summary>Number of rows.</summary>
    public int Count => rows.Count;

    /// <summary>One cell; empty when the row is shorter.</summary>
    public string this[int row, string column] => rows[row].ElementAtOrDefault(columns[column]) ?? "";

    /// <summary>Reads a file of the reference folder.</summary>
    /// <param name="folder">The reference folder.</param>
    /// <param name="name">File name.</param>
    /// <returns>The table.</returns>
    /// <exception cref="OperatorException">The file is not there.</exception>
    public static ReferenceTable Load(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path)
            ? new ReferenceTable(path)
            : throw new OperatorException($"Reference file {path} is missing: reinstall the program.", $"缺少参考数据文件 {path}，请重新安装程序。");
    }
}
