using System.Globalization;
using Analytics.Pipeline.Intake.Cells;
using Analytics.Pipeline.Intake.Contracts;
using Analytics.Pipeline.Intake.Places;
using Analytics.Pipeline.Intake.Rules;

namespace Analytics.Pipeline.Staging;

/// <summary>The cells that say where, which household and who.</summary>
internal sealed partial class RowConverter
{
    private const string Head = "01";
    private const int SafeDigits = 15;
    private const int HeadCacheLimit = 1 << 17;
    private readonly Dictionary<string, (string? Key, Rule Rule)> heads = new(StringComparer.Ordinal);
    private readonly char[] id = new char[24];
    private readonly Dictionary<int, bool> damaged = [];
    private CellOutcome person;
    private string? headKey;

    private void ResetPerson()
    {
        person = default;
        headKey = null;
        proposal = null;
    }

    private CellOutcome ReadMeaning(CellPlan cell, ReadOnlySpan<char> text) => cell.Kind switch
    {
        FieldKind.County or FieldKind.Town or FieldKind.Village when !cells.IsVillageRequired => ReadPartOfPlace(cell.Kind != FieldKind.Village),
        FieldKind.Town => ReadPlace(isTown: true),
        FieldKind.Village => ReadPlace(isTown: false),
        FieldKind.Household => ReadHousehold(),
        FieldKind.PersonId => ReadPersonId(cell, text),
        FieldKind.HeadId => ReadHeadId(text),
        FieldKind.OtherId => ReadOtherId(cell, text),
        FieldKind.Vault or FieldKind.Address or FieldKind.Digits or FieldKind.Name or FieldKind.HeadName => ReadKey(cell, text),
        FieldKind.Certificate => ReadCertificate(text),
        _ => CellOutcome.Blank,
    };

    private CellOutcome ReadPlace(bool isTown)
    {
        var hit = places.Find(Text(cells.County), Text(cells.Town), Text(cells.Village));
        var rule = isTown ? hit.TownRule : hit.VillageRule;
        if (hit.Code is not null)
        {
            row.Set(targets.Village, hit.Code);
            return CellOutcome.Repaired(rule);
        }

        if (rule == Rule.None)
        {
            return CellOutcome.Blank;
        }

        proposal = hit.Proposal;
        return CellOutcome.Bad(rule);
    }

    /// <summary>A place that need not be a village: as much of it as is written.</summary>
    private CellOutcome ReadPartOfPlace(bool isTown)
    {
        var hit = places.FindPart(Text(cells.County), Text(cells.Town), Text(cells.Village));
        var rule = isTown ? hit.TownRule : hit.VillageRule;
        if (hit.Code is { } code)
        {
            row.Set(targets.County, char.IsAsciiDigit(code[0]) ? code[..6] : code);
            row.Set(targets.Town, code.Length is 9 or 12 ? code[..9] : null);
            if (targets.Village >= 0)
            {
                row.Set(targets.Village, code.Length == 12 ? code : null);
            }

            return CellOutcome.Repaired(rule);
        }

        proposal = hit.Proposal;
        return rule == Rule.None ? CellOutcome.Blank : CellOutcome.Bad(rule);
    }

    /// <summary>The place of the address where it does not contradict the columns of the row.</summary>
    private void SetAddress(string? code)
    {
        if (code is null || (row.Text(targets.Town) is { } town && town != code[..9]) || (row.Text(targets.County) is { Length: 6 } county && county != code[..6]))
        {
            return;
        }

        row.Set(targets.County, code[..6]);
        row.Set(targets.Town, code[..9]);
        row.Set(targets.Village, code.Length == 12 ? code : null);
    }

    private CellOutcome ReadHousehold()
    {
        var rule = Household(out var code);
        if (rule != Rule.None)
        {
            return cells.IsHouseholdRequired || !MissingWords.IsBlank(code) ? CellOutcome.Bad(rule) : CellOutcome.Blank;
        }

        row.Set(targets.HouseholdKey, keys.Household(system, code));
        if (targets.PlatformHouseholdKey >= 0 && system == "N")
        {
            // sheets of the office may name the household by this number, whatever their header calls it
            row.Set(targets.PlatformHouseholdKey, keys.Household("G", code));
        }

        return CellOutcome.Plain;
    }

    /// <summary>The household code of the row in its normal writing.</summary>
    private Rule Household(out ReadOnlySpan<char> code)
    {
        code = Text(cells.Household);
        if (code.ContainsAnyExcept(PlainCode))
        {
            code = Normal(code);
        }

        if (code.IsEmpty || MissingWords.Contains(code))
        {
            return Rule.HouseholdCodeMissing;
        }

        // A number keeps 15 digits: the households that differ in later ones would be one.
        return code.Contains("E+", StringComparison.OrdinalIgnoreCase) || (code.Length > SafeDigits && IsNumber(cells.Household))
            ? Rule.HouseholdCodePrecisionLost
            : Rule.None;
    }

    private bool IsNumber(int column) => fieldOf[column] is >= 0 and var field && field < reader.FieldCount && reader.IsNumber(field);

    /// <summary>
    /// Whether an ID number has been a number: stored as one, or ending in 000 in a column of which the sheet's first rows show that it was.
    /// </summary>
    private bool HasLostDigits(int column, ReadOnlySpan<char> text) => IsNumber(column) || (text.EndsWith("000") && IsDamaged(column));

    /// <summary>
    /// Whether more than one in a hundred of a column's first numbers have lost digits. Of these one in eleven has a check digit that fits; of
    /// whole numbers one in 1,100 ends in 000, so that below this share it is whole more likely than not.
    /// </summary>
    private bool IsDamaged(int column)
    {
        if (!damaged.TryGetValue(column, out var isDamaged))
        {
            var field = fieldOf[column];
            Span<char> letters = stackalloc char[24];
            var (lost, seen) = (0, 0);
            foreach (var sampled in cells.Sheet.Sample.Where(row => field >= 0 && field < row.Length && row[field].Length > 0))
            {
                seen++;
                lost += IdCell.Read(sampled[field], isNumber: false, letters, out _).Rule == Rule.IdPrecisionLost ? 1 : 0;
            }

            damaged[column] = isDamaged = lost * 100 > seen;
        }

        return isDamaged;
    }

    private static readonly System.Buffers.SearchValues<char> PlainCode =
        System.Buffers.SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_");

    private static string Normal(ReadOnlySpan<char> text) => string.Concat(
        HalfWidth.Of(text).Where(letter => !char.IsWhiteSpace(letter) && letter is not ('\'' or '"' or '‘' or '’')));

    private CellOutcome ReadPersonId(CellPlan cell, ReadOnlySpan<char> text)
    {
        person = IdCell.Read(text, HasLostDigits(cell.Column, text), id, out var certificate);
        if (certificate > 0)
        {
            SetDisability(certificate / 10, certificate % 10);
        }

        return person;
    }

    private CellOutcome ReadOtherId(CellPlan cell, ReadOnlySpan<char> text)
    {
        Span<char> letters = stackalloc char[24];
        var outcome = IdCell.Read(text, HasLostDigits(cell.Column, text), letters, out _);
        row.Set(cell.KeyTarget, outcome.HasValue ? keys.Person(letters[..18]) : null);
        return text.IsEmpty ? CellOutcome.Blank : outcome;
    }

    /// <summary>A text that only its key may stand for; one that lost digits as a number stands for nothing.</summary>
    private CellOutcome ReadKey(CellPlan cell, ReadOnlySpan<char> text)
    {
        if (MissingWords.IsBlank(text) || text.Contains("E+", StringComparison.OrdinalIgnoreCase))
        {
            return CellOutcome.Blank;
        }

        row.Set(cell.KeyTarget, text.ContainsAnyExcept(PlainCode) ? keys.Text(Normal(text)) : keys.Text(text));
        return CellOutcome.Plain;
    }

    private CellOutcome ReadHeadId(ReadOnlySpan<char> text)
    {
        var lookup = heads.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(text, out var head))
        {
            Span<char> letters = stackalloc char[24];
            var outcome = IdCell.Read(text, HasLostDigits(cells.HeadId, text), letters, out _);
            head = (outcome.HasValue ? keys.Person(letters[..18]) : null, outcome.Rule);
            if (heads.Count < HeadCacheLimit && text.Length <= 40)
            {
                lookup[text] = head;
            }
        }

        headKey = head.Key;
        return new CellOutcome(HasValue: true, head.Rule, IsBad: false);
    }

    private CellOutcome ReadCertificate(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty && IdCell.TryCertificate(text, out var kind, out var grade))
        {
            SetDisability(kind, grade);
        }

        return CellOutcome.Blank;
    }

    private void SetDisability(int kind, int grade)
    {
        if (targets.DisabilityKind >= 0 && !row.Has(targets.DisabilityKind) && kind is >= 1 and <= 7 && grade is >= 1 and <= 4)
        {
            row.Set(targets.DisabilityKind, kind.ToString(CultureInfo.InvariantCulture));
            row.Set(targets.DisabilityGrade, grade);
        }
    }

    /// <summary>Fills the columns that follow from several cells.</summary>
    /// <returns>Why the row must be rejected, or <see cref="Rule.None"/>.</returns>
    private Rule FinishRow()
    {
        if (!isRoster)
        {
            return FinishRecord();
        }

        row.Set(targets.System, system);
        var relation = row.Text(targets.Relation) ?? "";
        row.Set(targets.IsHead, relation == Head ? 1 : 0);
        row.Set(targets.IsIdVoid, person.HasValue ? 0 : 1);
        if (person.HasValue)
        {
            var id18 = id.AsSpan(0, 18);
            row.Set(targets.PersonKey, headKey is not null && id18.SequenceEqual(Text(cells.HeadId)) ? headKey : keys.Person(id18));
            row.Set(targets.BirthDate, IdCell.BirthDate(id18).DayNumber);
            if (targets.Sex >= 0 && !row.Has(targets.Sex))
            {
                row.Set(targets.Sex, (id18[16] - '0') % 2 == 1 ? "1" : "2");
            }
        }
        else
        {
            var name = Normal(Text(cells.Name));
            if (name.Length == 0 || MissingWords.Contains(name))
            {
                return Rule.PersonUnidentified;
            }

            _ = Household(out var code);
            row.Set(targets.PersonKey, keys.VoidPerson(system, code.ToString(), name, relation));
        }

        row.Set(targets.HeadPersonKey, headKey ?? (relation == Head && person.HasValue ? row.Text(targets.PersonKey) : null));
        return Rule.None;
    }

    /// <summary>A record of someone is known by a valid ID, else by a name alone; with neither it is of nobody, unless it is of a collective.</summary>
    private Rule FinishRecord()
    {
        if (cells.Address >= 0 && !row.Has(targets.Village))
        {
            SetAddress(places.InAddress(Text(cells.Address)));
        }

        if (targets.PersonKey < 0)
        {
            return Rule.None;
        }

        row.Set(targets.IsIdVoid, person.HasValue ? 0 : 1);
        row.Set(targets.PersonKey, person.HasValue ? keys.Person(id.AsSpan(0, 18)) : null);
        var isCollective = cells.Holder is { } holder && row.Text(holder.Target) == holder.CollectiveCode;
        return person.HasValue || cells.Name < 0 || isCollective || !MissingWords.IsBlank(Text(cells.Name)) ? Rule.None : Rule.PersonUnidentified;
    }
}
