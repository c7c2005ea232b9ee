using Analytics.Pipeline.Intake.Rules;

namespace Analytics.Pipeline.Staging;

/// <summary>Counts repairs and notes by sheet, column and rule; those of a row count once the row is accepted.</summary>
internal sealed class RepairCounts
{
    private readonly List<(int Column, Rule Rule)> pending = [];
    private readonly List<Sheet> sheets = [];

    /// <summary>Starts a sheet.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="headers">Its headers; the index after the last stands for the whole row.</param>
    public void BeginSheet(string name, IReadOnlyList<string> headers) => sheets.Add(new Sheet(name, headers));

    /// <summary>Notes a repair in the current row.</summary>
    public void Note(int column, Rule rule) => pending.Add((column, rule));

    /// <summary>Forgets the current row.</summary>
    public void Drop() => pending.Clear();

    /// <summary>Counts the current row's repairs, a rule once a column.</summary>
    public void Accept(long rowNumber)
    {
        if (pending.Count == 0)
        {
            return;
        }

        foreach (var (column, rule) in pending)
        {
            sheets[^1].Add(column, rule, rowNumber);
        }

        pending.Clear();
    }

    /// <summary>Counts a repair of the sheet itself.</summary>
    public void AddOnce(int column, Rule rule, long rowNumber) => sheets[^1].Add(column, rule, rowNumber);

    /// <summary>Counts a repair of many rows at once.</summary>
    public void AddRows(int column, Rule rule, long count, long firstRow) => sheets[^1].Add(column, rule, firstRow, count);

    /// <summary>All counts, by sheet, column and rule.</summary>
    public IEnumerable<(string Sheet, string? Column, Rule Rule, long Rows, long FirstRow)> All() => sheets.SelectMany(sheet => sheet.All());

    private sealed class Sheet(string name, IReadOnlyList<string> headers)
    {
        private static readonly int Rules = Enum.GetValues<Rule>().Length;
        private readonly long[] rows = new long[(headers.Count + 1) * Rules];
        private readonly long[] first = new long[(headers.Count + 1) * Rules];

        public void Add(int column, Rule rule, long rowNumber, long count = 1)
        {
            var cell = (column * Rules) + (int)rule;
            if (rows[cell] == 0)
            {
                first[cell] = rowNumber;
            }

            rows[cell] += count;
        }

        public IEnumerable<(string Sheet, string? Column, Rule Rule, long Rows, long FirstRow)> All() =>
            from cell in Enumerable.Range(0, rows.Length)
            where rows[cell] > 0
            let column = cell / Rules
            select (name, column < headers.Count ? headers[column] : null, (Rule)(cell % Rules), rows[cell], first[cell]);
    }
}
