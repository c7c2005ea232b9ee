namespace Analytics.Sample.Places;

/// <summary>Reads a small CSV of data/reference into rows by column name.</summary>
internal static class ReferenceTable
{
    public static IEnumerable<Dictionary<string, string>> Read(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        string[]? header = null;
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0)
            {
                continue;
            }

            var cells = Split(line);
            if (header is null)
            {
                header = cells;
                continue;
            }

            var row = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var index = 0; index < header.Length && index < cells.Length; index++)
            {
                row[header[index]] = cells[index];
            }

            yield return row;
        }
    }

    private static string[] Split(string line)
    {
        var cells = new List<string>();
        var cell = new System.Text.StringBuilder();
        var quoted = false;
        foreach (var letter in line)
        {
            if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (letter == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(letter);
            }
        }

        cells.Add(cell.ToString());
        return [.. cells];
    }
}
