using System.Globalization;

namespace Analytics.Pipeline.Publish;

/// <summary>
/// What the policy leaves to the office: a CSV of name, value and source. Names are the parameters without a value in
/// <c>parameters.csv</c>, <c>cap_</c> with an item of <c>payment_items.csv</c>, and <c>loan_growth_</c> with a year. A rule that needs a
/// setting is silent without it.
/// </summary>
public static class OfficeSettings
{
    private const string Header = "name,value,source";
    private const string Cap = "cap_";
    private const string LoanGrowth = "loan_growth_";

    /// <summary>Copies the reference data and fills in the settings.</summary>
    /// <param name="settings">The office's file, UTF-8.</param>
    /// <param name="reference">The reference data.</param>
    /// <param name="target">Folder of the copy; made anew.</param>
    /// <exception cref="OperatorException">A line cannot be used: code 1, with file and line.</exception>
    public static void Lay(string settings, string reference, string target)
    {
        if (Directory.Exists(target))
        {
            Directory.Delete(target, recursive: true);
        }

        ReferenceFolder.Copy(reference, target);
        var lines = File.ReadAllLines(settings);
        if (lines.Length == 0 || lines[0].TrimStart('\uFEFF') != Header)
        {
            throw Fault(settings, 1, $"the first line must be {Header}", $"首行应为 {Header}");
        }

        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Length > 0)
            {
                Fill(settings, i + 1, lines[i].Split(','), target);
            }
        }
    }

    private static void Fill(string settings, int line, string[] cells, string target)
    {
        if (cells is not [var name, var value, var source])
        {
            throw Fault(settings, line, $"{cells.Length} cells instead of 3; no cell may hold a comma", $"有{cells.Length}列，应为3列，单元格内不能有逗号");
        }

        if (!decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            throw Fault(settings, line, $"'{value}' is not a number", $"“{value}”不是数字");
        }

        var isSet = name.StartsWith(Cap, StringComparison.Ordinal) ? FillEmpty(target, "payment_items.csv", name[Cap.Length..], column: 4, value)
            : name.StartsWith(LoanGrowth, StringComparison.Ordinal) ? Append(target, name[LoanGrowth.Length..], value, source)
            : FillEmpty(target, "parameters.csv", name, column: 1, value);
        if (!isSet)
        {
            var open = Rows(Path.Combine(target, "parameters.csv")).Where(row => row[1].Length == 0).Select(row => row[0]);
            throw Fault(
                settings, line,
                $"'{name}' cannot be set. Names: {string.Join(", ", open)}, cap_ITEM with an item of payment_items.csv, loan_growth_YEAR; each once",
                $"“{name}”不能设定。可设定：{string.Join("、", open)}、cap_补贴项目、loan_growth_年份，每项只写一次");
        }
    }

    private static bool FillEmpty(string target, string file, string name, int column, string value)
    {
        var path = Path.Combine(target, file);
        var lines = File.ReadAllLines(path);
        var place = Array.FindIndex(lines, 1, line => line.StartsWith(name + ",", StringComparison.Ordinal));
        if (name.Length == 0 || place < 0 || lines[place].Split(',') is not { } cells || cells[column].Length > 0)
        {
            return false;
        }

        cells[column] = value;
        lines[place] = string.Join(',', cells);
        File.WriteAllLines(path, lines);
        return true;
    }

    private static bool Append(string target, string year, string value, string source)
    {
        var path = Path.Combine(target, "loan_growth.csv");
        if (year.Length != 4 || !year.All(char.IsAsciiDigit) || Rows(path).Any(row => row[0] == year))
        {
            return false;
        }

        File.AppendAllLines(path, [$"{year},{value},office,{source}"]);
        return true;
    }

    private static IEnumerable<string[]> Rows(string path) => File.ReadAllLines(path).Skip(1).Where(line => line.Length > 0).Select(line => line.Split(','));

    private static OperatorException Fault(string settings, int line, string english, string chinese) =>
        new($"--settings '{settings}', line {line}: {english}.", $"--settings “{settings}”第{line}行：{chinese}。");
}
