using Analytics.Pipeline.Intake.Cells;
using Analytics.Pipeline.Intake.Contracts;
using Analytics.Pipeline.Intake.Rules;

namespace Analytics.Pipeline.Staging;

/// <summary>One cell at a time: read, check, put into the staged row.</summary>
internal sealed partial class RowConverter
{
    private const int LongestText = 200;
    private readonly Targets targets;
    private readonly FreeText freeText;
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private string? proposal;

    /// <summary>Reads a cell into the staged row.</summary>
    /// <returns>Why the row must be rejected, or <see cref="Rule.None"/>.</returns>
    private Rule ReadCell(CellPlan cell)
    {
        var text = Text(cell.Column);
        var outcome = cell.Kind switch
        {
            FieldKind.Code or FieldKind.Boolean => ReadCode(cell, text),
            FieldKind.WholeNumber or FieldKind.Number => ReadNumber(cell, text),
            FieldKind.Text => ReadText(cell, text),
            FieldKind.Codes => ReadCodes(cell, text),
            FieldKind.Date or FieldKind.DataDate => ReadDate(cell, text),
            FieldKind.Year => ReadYear(cell, text),
            FieldKind.People => ReadPeople(cell, text),
            _ => ReadMeaning(cell, text),
        };
        if (outcome.Rule == Rule.None)
        {
            return Rule.None;
        }

        if (outcome.IsBad)
        {
            return outcome.Rule;
        }

        repairs.Note(cell.Column, outcome.Rule);
        return Rule.None;
    }

    private CellOutcome ReadCode(CellPlan cell, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return CellOutcome.Blank;
        }

        var hit = cell.List!.Read(text);
        if (hit.Code is null)
        {
            return hit.Outcome;
        }

        if (cell.Kind == FieldKind.Boolean)
        {
            row.Set(cell.Target, hit.Code[0] - '0');
        }
        else
        {
            row.Set(cell.Target, hit.Code);
        }

        return hit.Outcome;
    }

    private CellOutcome ReadCodes(CellPlan cell, ReadOnlySpan<char> text)
    {
        var outcome = MultiCell.Read(text, cell.List!, out var codes);
        row.Set(cell.Target, codes);
        return outcome;
    }

    private CellOutcome ReadYear(CellPlan cell, ReadOnlySpan<char> text)
    {
        var outcome = DateCell.ReadYear(text, out var year);
        if (outcome.HasValue)
        {
            row.Set(cell.Target, year);
        }

        return outcome;
    }

    private CellOutcome ReadDate(CellPlan cell, ReadOnlySpan<char> text)
    {
        var outcome = DateCell.Read(text, out var date);
        if (!outcome.HasValue)
        {
            return outcome;
        }

        if (cell.Kind == FieldKind.DataDate)
        {
            DataDate = DataDate is { } latest && latest > date ? latest : date;
            return outcome;
        }

        row.Set(cell.Target, date.DayNumber);
        return outcome;
    }

    private CellOutcome ReadNumber(CellPlan cell, ReadOnlySpan<char> text)
    {
        var outcome = NumberCell.Read(text, cell.Decimals, out var number, cell.UnitPower);
        if (!outcome.HasValue)
        {
            return outcome;
        }

        if (cell.Kind == FieldKind.WholeNumber && text.Contains('.'))
        {
            NumberCell.Read(text, 3, out var fine);
            if (fine % 1000 != 0)
            {
                return CellOutcome.Bad(Rule.NumberInvalid);
            }
        }

        if (number < cell.Minimum || number > cell.Maximum)
        {
            return CellOutcome.Bad(Rule.NumberOutOfRange);
        }

        row.Set(cell.Target, number);
        if (cell.UnitPower > 0)
        {
            repairs.Note(cell.Column, Rule.UnitWanYuan);
        }

        return outcome;
    }

    private CellOutcome ReadText(CellPlan cell, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return CellOutcome.Blank;
        }

        if (MissingWords.Contains(text))
        {
            return CellOutcome.Missing;
        }

        var lookup = texts.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(text, out var known))
        {
            known = freeText.WithoutNumbers(text);
            if (texts.Count < 10_000)
            {
                lookup[text] = known;
            }
        }

        foreach (var column in cells.Names)
        {
            known = freeText.WithoutName(known, Text(column));
        }

        row.Set(cell.Target, known.Length > LongestText ? known[..LongestText] : known);
        return CellOutcome.Plain;
    }

    private CellOutcome ReadPeople(CellPlan cell, ReadOnlySpan<char> text)
    {
        var outcome = MultiCell.ReadPeople(text, out var people);
        if (outcome.HasValue)
        {
            if (people < 0 || people > cell.Maximum)
            {
                return CellOutcome.Bad(Rule.NumberOutOfRange);
            }

            row.Set(cell.Target, people);
        }

        return outcome;
    }

    /// <summary>Hash of every normalised cell, in the order of the table and then of the contract: equal for equal rows of any file.</summary>
    private string HashOfRow()
    {
        hash.Begin();
        for (var i = targets.RowNumber + 1; i < row.Columns.Length; i++)
        {
            if (!row.Has(i))
            {
                continue;
            }

            if (row.Columns[i].Type == StagedType.Text)
            {
                hash.Add(i, row.Text(i));
            }
            else
            {
                hash.Add(i, row.Number(i));
            }
        }

        for (var i = 0; i < cells.Vault.Length; i++)
        {
            var text = cells.Vault[i].IsHashedAsWritten ? Text(cells.Vault[i].Column) : default;
            if (!text.IsEmpty)
            {
                hash.Add(128 + i, text);
            }
        }

        return hash.End();
    }
}
