using System.Buffers;
using Analytics.Pipeline.Intake.Cells;
using Analytics.Pipeline.Intake.Codes;
using Analytics.Pipeline.Intake.Contracts;
using Analytics.Pipeline.Intake.Reading;

namespace Analytics.Pipeline.Intake.Sheets;

/// <summary>
/// Puts a row together again that commas inside values have torn into too many fields. Every column says which texts it can
/// hold; where exactly one way of joining neighbours satisfies all columns, the row is repaired, else it is not.
/// </summary>
internal sealed class RaggedRow
{
    private const int MostExtraFields = 8;

    private static readonly SearchValues<char> CodeLetters =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_");

    private readonly SheetPlan plan;
    private readonly Func<string, bool>[] accepts;
    private readonly bool[] joins;
    private readonly bool[] needed;
    private readonly char delimiter;
    private readonly HashSet<int> householdLengths;

    public RaggedRow(SheetPlan plan, CodeLists codes, PlaceTest isPlace, char delimiter)
    {
        this.plan = plan;
        this.delimiter = delimiter;
        var columns = plan.ColumnOfField.Select(column => column < 0 ? null : plan.Columns[column].Field).ToList();
        householdLengths = HouseholdLengths();
        accepts = [.. columns.Select(field => Accepts(field, codes, isPlace))];
        joins = [.. columns.Select(field => field?.Kind is null or FieldKind.Text or FieldKind.Vault or FieldKind.Codes or FieldKind.Number)];
        needed = [.. columns.Select(field => field?.Kind is FieldKind.Town or FieldKind.Village or FieldKind.Household or FieldKind.Name)];
    }

    /// <summary>Whether a written town or village is in the divisions.</summary>
    internal delegate bool PlaceTest(FieldKind kind, string written);

    /// <summary>Whether a text has the shape of this sheet's household codes.</summary>
    public bool IsHousehold(ReadOnlySpan<char> text) => householdLengths.Contains(text.Length) && !text.ContainsAnyExcept(CodeLetters);

    /// <summary>Whether every column can hold the field that stands under its header.</summary>
    /// <param name="reader">A row of at least the header's width.</param>
    public bool Fits(RowReader reader)
    {
        for (var column = 0; column < accepts.Length; column++)
        {
            var text = reader.Field(column).ToString();
            if (text.Length == 0 ? needed[column] : !accepts[column](text))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Joins the fields of a row in the only way that fits.</summary>
    /// <param name="reader">The row.</param>
    /// <returns>As many fields as the header has; null when there is no way or more than one.</returns>
    public string[]? Repair(RowReader reader)
    {
        var extra = reader.FieldCount - plan.RowWidth;
        if (extra is <= 0 or > MostExtraFields)
        {
            return null;
        }

        var fields = new string[reader.FieldCount];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = reader.Field(i).ToString();
        }

        // ways[column, used] = ways of filling the columns from this one on with the fields from there on, up to two.
        var ways = new int[plan.RowWidth + 1, extra + 1];
        ways[plan.RowWidth, extra] = 1;
        for (var column = plan.RowWidth - 1; column >= 0; column--)
        {
            for (var used = 0; used <= extra; used++)
            {
                for (var more = 0; used + more <= extra; more++)
                {
                    if (ways[column + 1, used + more] > 0 && Joined(fields, column, column + used, more) is not null)
                    {
                        ways[column, used] = Math.Min(2, ways[column, used] + ways[column + 1, used + more]);
                    }
                }
            }
        }

        return ways[0, 0] == 1 ? Rebuild(fields, ways, extra) : null;
    }

    private string[] Rebuild(string[] fields, int[,] ways, int extra)
    {
        var row = new string[plan.RowWidth];
        var used = 0;
        for (var column = 0; column < row.Length; column++)
        {
            for (var more = 0; used + more <= extra; more++)
            {
                if (ways[column + 1, used + more] > 0 && Joined(fields, column, column + used, more) is { } text)
                {
                    row[column] = text;
                    used += more;
                    break;
                }
            }
        }

        return row;
    }

    /// <summary>The text of a column that takes a field and some more; null when it cannot hold it.</summary>
    private string? Joined(string[] fields, int column, int first, int more)
    {
        if (more == 0)
        {
            var text = fields[first];
            return text.Length == 0 ? needed[column] ? null : text : accepts[column](text) ? text : null;
        }

        if (!joins[column] || Array.Exists(fields[first..(first + more + 1)], part => part.Length == 0))
        {
            return null;
        }

        var joined = string.Join(delimiter, fields, first, more + 1);
        return accepts[column](joined) ? joined : null;
    }

    private HashSet<int> HouseholdLengths()
    {
        var at = Array.FindIndex(plan.ColumnOfField, column => column >= 0 && plan.Columns[column].Field is { Kind: FieldKind.Household });
        return at < 0
            ? []
            : [.. plan.Sample.Where(row => row.Length == plan.RowWidth && row[at].Length > 0).Select(row => row[at].Length)];
    }

    private Func<string, bool> Accepts(ContractField? field, CodeLists codes, PlaceTest isPlace)
    {
        switch (field?.Kind)
        {
            case FieldKind.Code or FieldKind.Codes:
                var list = codes.For(field.CodeList!, plan.Contract.SourceSystem);
                return field.Kind == FieldKind.Code
                    ? text => !list.Read(text).Outcome.IsBad
                    : text => !MultiCell.Read(text, list, out _).IsBad;
            case FieldKind.Boolean:
                var words = CodeLists.Booleans(field);
                return text => !words.Read(text).Outcome.IsBad;
            case FieldKind.WholeNumber:
                return text => !NumberCell.Read(text, 0, out var number).IsBad && number >= field.Minimum && number <= field.Maximum;
            case FieldKind.Number:
                return text => !NumberCell.Read(text, 2, out _).IsBad;
            case FieldKind.Date or FieldKind.DataDate:
                return text => !DateCell.Read(text, out _).IsBad;
            case FieldKind.Year:
                return text => !DateCell.ReadYear(text, out _).IsBad;
            case FieldKind.County or FieldKind.Town or FieldKind.Village:
                return text => isPlace(field.Kind, text);
            case FieldKind.PersonId or FieldKind.HeadId or FieldKind.Certificate:
                return text => IdCell.LooksLikeId(text) || MissingWords.Contains(text);
            case FieldKind.Household:
                return text => IsHousehold(text);
            case FieldKind.Digits:
                return text => MissingWords.Contains(text) || text.All(letter => char.IsAsciiDigit(letter) || " *'-/;、".Contains(letter, StringComparison.Ordinal));
            case FieldKind.Name or FieldKind.HeadName:
                return text => text.Length <= 20 && !text.Any(char.IsAsciiDigit);
            default:
                return static _ => true;
        }
    }
}
