using Analytics.Pipeline.Intake.Cells;
using Analytics.Pipeline.Intake.Codes;
using Analytics.Pipeline.Intake.Contracts;
using Analytics.Pipeline.Intake.Places;
using Analytics.Pipeline.Intake.Reading;
using Analytics.Pipeline.Intake.Rules;
using Analytics.Pipeline.Intake.Sheets;
using Analytics.Pipeline.Vault;

namespace Analytics.Pipeline.Staging;

/// <summary>
/// Turns the rows of one sheet into typed, pseudonymous rows: one row in, either one staged row and its identity cells in the
/// vault, or one reject with the row as received in the vault. One instance for one sheet and one thread.
/// </summary>
internal sealed partial class RowConverter
{
    private readonly SheetCells cells;
    private readonly StagedRow row;
    private readonly FilePlaces places;
    private readonly PersonKeys keys;
    private readonly RowHash hash;
    private readonly RepairCounts repairs;
    private readonly IdentityWriter vault;
    private readonly RaggedRow ragged;
    private readonly RowReader reader;
    private readonly string system;
    private readonly string fileId;
    private readonly bool isRoster;
    private readonly int[] fieldOf;
    private string[]? joined;

    public RowConverter(SheetPlan sheet, RowReader reader, StagedRow row, FileContext file)
    {
        this.reader = reader;
        this.row = row;
        cells = new SheetCells(sheet, row, file.Codes);
        fieldOf = cells.FieldOfColumn;
        places = file.Places;
        keys = file.Keys;
        freeText = new FreeText(keys);
        hash = file.Hash;
        repairs = file.Repairs;
        vault = file.Vault;
        fileId = file.FileId;
        system = sheet.Contract.SourceSystem;
        isRoster = sheet.Contract.Grain == "person";
        ragged = new RaggedRow(sheet, file.Codes, IsPlace, file.Delimiter);
        targets = new Targets(row);
        vault.Headers(sheet.Sheet, sheet.Columns.Select(column => column.Header));
        vault.BeginSheet(cells.Vault.Select(cell => cell.VaultName!));
        repairs.BeginSheet(sheet.Sheet, [.. sheet.Columns.Select(column => column.Header)]);
        foreach (var cell in cells.Sheet.Sample)
        {
            LearnPlace(cell);
        }

        places.Forget();
    }

    /// <summary>Why the last row was rejected; null when it was not.</summary>
    public RejectedRow? Reject { get; private set; }

    /// <summary>Date in the data column, the latest of all rows; null when there is no such column.</summary>
    public DateOnly? DataDate { get; private set; }

    /// <summary>The latest date in the data column of rejected rows: what a file of which no row is accepted says of its day.</summary>
    public DateOnly? RejectedDate { get; private set; }

    /// <summary>Converts the reader's current row.</summary>
    /// <returns>True when staged; false when rejected, see <see cref="Reject"/>.</returns>
    public bool Convert()
    {
        row.Clear();
        Reject = null;
        joined = null;
        if (!FindFields())
        {
            return RejectRow(-1, Rule.RaggedRow, wanted: Proposals.Width(cells.Sheet.RowWidth, reader.FieldCount));
        }

        if (reader.IsText && reader.Raw.Contains('\uFFFD'))
        {
            return RejectRow(UndecodableColumn(), Rule.TextUndecodable);
        }

        ResetPerson();
        foreach (var cell in cells.Read)
        {
            var rule = ReadCell(cell);
            if (rule != Rule.None)
            {
                return RejectRow(cell.Column, rule, proposal ?? Proposals.Of(cell, rule, Text(cell.Column)), Proposals.Wanted(cell, rule, Text(cell.Column)));
            }
        }

        var lacking = FinishRow();
        if (lacking != Rule.None)
        {
            return RejectRow(-1, lacking);
        }

        Keep();
        return true;
    }

    /// <summary>Counts the repaired column shift once for every row staged.</summary>
    public void CountShift(long rows)
    {
        var omitted = cells.Sheet.Columns.ToList().FindIndex(column => column.Field is { } field && field.Name == cells.Sheet.Contract.OmittedColumn);
        repairs.AddRows(omitted, Rule.ColumnShiftRepaired, rows, cells.Sheet.HeaderRow + 1);
    }

    private void LearnPlace(string[] sample)
    {
        if (sample.Length != cells.Sheet.RowWidth || cells.Town < 0 || cells.Village < 0)
        {
            return;
        }

        ReadOnlySpan<char> Of(int column) => column >= 0 && fieldOf[column] >= 0 ? sample[fieldOf[column]] : default;
        places.Learn(Of(cells.County), Of(cells.Town), Of(cells.Village));
    }

    private bool IsPlace(FieldKind kind, string written) => places.IsKnown(kind, written);

    private bool FindFields()
    {
        var width = reader.FieldCount;
        if (width == cells.Sheet.RowWidth)
        {
            return true;
        }

        if (!reader.IsText)
        {
            // A sheet's rows all have the width of its widest row.
            return width > cells.Sheet.RowWidth || FillShort();
        }

        // Blank fields at the end mean nothing, unless a comma inside a value has pushed a blank last field there.
        if (OnlyBlanksBeyond(cells.Sheet.RowWidth) && ragged.Fits(reader))
        {
            return true;
        }

        joined = ragged.Repair(reader);
        if (joined is null)
        {
            return false;
        }

        repairs.Note(cells.Cells.Length, Rule.RaggedRowRepaired);
        return true;
    }

    private bool FillShort()
    {
        joined = new string[cells.Sheet.RowWidth];
        for (var i = 0; i < joined.Length; i++)
        {
            joined[i] = i < reader.FieldCount ? reader.Field(i).ToString() : "";
        }

        return true;
    }

    private bool OnlyBlanksBeyond(int width)
    {
        if (reader.FieldCount <= width)
        {
            return false;
        }

        for (var i = width; i < reader.FieldCount; i++)
        {
            if (!reader.Field(i).IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    private ReadOnlySpan<char> Text(int column)
    {
        var field = column < 0 ? -1 : fieldOf[column];
        return field < 0 ? default : joined is null ? reader.Field(field) : joined[field];
    }

    private int UndecodableColumn()
    {
        for (var column = 0; column < cells.Cells.Length; column++)
        {
            if (Text(column).Contains('\uFFFD'))
            {
                return column;
            }
        }

        return -1;
    }

    /// <summary>Writes the identity cells to the vault and the keys and the hash to the row.</summary>
    private void Keep()
    {
        var sheet = cells.Sheet.Sheet;
        row.Set(targets.FileId, fileId);
        row.Set(targets.Sheet, sheet);
        row.Set(targets.RowNumber, reader.RowNumber);
        if (targets.RowHash >= 0)
        {
            row.Set(targets.RowHash, HashOfRow());
        }

        vault.BeginRow(sheet, reader.RowNumber);
        foreach (var cell in cells.Vault)
        {
            vault.Cell(Text(cell.Column));
        }

        vault.EndRow();
        repairs.Accept(reader.RowNumber);
    }

    /// <summary>Records the reject with what of its household and village can still be read.</summary>
    private bool RejectRow(int column, Rule rule, string? proposal = null, string wanted = "")
    {
        repairs.Drop();
        var (household, village) = WhatIsLeft();
        Reject = new RejectedRow(
            cells.Sheet.Sheet, reader.RowNumber, column < 0 ? null : cells.Sheet.Columns[column].Header, rule, wanted, proposal, household, village);
        KeepRejected();
        NoteRejectedDate();
        return false;
    }

    private void NoteRejectedDate()
    {
        foreach (var cell in cells.Read)
        {
            if (cell.Kind == FieldKind.DataDate && DateCell.Read(Text(cell.Column), out var date).HasValue && !(RejectedDate >= date))
            {
                RejectedDate = date;
            }
        }
    }

    // before anything is filled in: what goes back is what came
    private void KeepRejected()
    {
        vault.BeginRejected(cells.Sheet.Sheet, reader.RowNumber, reader.Raw);
        var isWhole = reader.FieldCount == cells.Sheet.RowWidth;
        var count = isWhole ? cells.Sheet.Columns.Count : reader.FieldCount;
        for (var i = 0; i < count; i++)
        {
            var field = isWhole ? Array.IndexOf(cells.Sheet.ColumnOfField, i) : i;
            vault.Cell(field >= 0 && field < reader.FieldCount ? reader.Field(field) : default);
        }

        vault.EndRow();
    }

    private (string? Household, string? Village) WhatIsLeft()
    {
        var isRagged = reader.IsText && joined is null && reader.FieldCount != cells.Sheet.RowWidth;
        if (isRagged && reader.FieldCount < cells.Sheet.RowWidth)
        {
            // A row cut short: its fields stand where they should up to the cut.
            FillShort();
        }

        var village = places.Find(Text(cells.County), Text(cells.Town), Text(cells.Village)).Code;
        return (Household(out var code) == Rule.None && (!isRagged || ragged.IsHousehold(code)) ? keys.Household(system, code) : null, village);
    }
}
