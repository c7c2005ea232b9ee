using Analytics.Pipeline.Intake.Cells;
using Analytics.Pipeline.Warehouse;
using Analytics.Reports.Bulletin;
using Analytics.Reports.VisitSheet;

namespace Analytics.Pipeline.Publish.Documents;

/// <summary>A household on the priority list, its identities opened.</summary>
/// <param name="Village">Its village.</param>
/// <param name="Household">What the cadre needs.</param>
internal sealed record ListedHousehold(VillageRow Village, VisitHousehold Household)
{
    private const int CodeDigits = 10;

    /// <summary>Reads the list and opens the names it needs, and no others.</summary>
    public static IReadOnlyList<ListedHousehold> Read(DocumentContext context)
    {
        var villages = context.Villages.ToDictionary(village => village.Code, StringComparer.Ordinal);
        var members = context.Rows("document_members", row => (Key: row.GetString(0), Member: new VisitMember(row.Text(1), row.Text(2), row.IsDBNull(3) ? null : (int)row.Whole(3), row.Text(4), row.Text(5))))
            .ToLookup(row => row.Key, row => row.Member, StringComparer.Ordinal);
        var rows = context.Rows("document_listed", row => new
        {
            Key = row.GetString(0),
            Village = row.GetString(1),
            Rank = (int)row.Whole(2),
            Band = row.Text(3),
            Reasons = row.Text(4),
            Due = row.Day(5)!.Value,
            Last = row.Day(6),
            LastYear = Quarter.TryParse(row.Text(24), out var listed) && listed.Year > (row.Day(6)?.Year ?? 0) ? listed.Year : (int?)null,
            Status = row.Text(7),
            IsPreExit = !row.IsDBNull(8) && row.GetBoolean(8),
            Cause = row.Text(9),
            Row = new IdentityPlace(row.Text(10), row.Text(11), row.Whole(12)),
            Helper = row.IsDBNull(13) ? null : new IdentityPlace(row.Text(13), row.Text(14), row.Whole(15)),
            Promised = row.Day(18),
            Promise = row.IsDBNull(18) ? null : new IdentityPlace(row.Text(19), row.Text(20), row.Whole(21)),
            Checked = row.Day(22),
            IsKept = !row.IsDBNull(23) && row.GetBoolean(23),
        });
        var names = IdentityNames.Open(context.Options, [.. rows.SelectMany(row => new[] { row.Row, row.Helper, row.Promise }).OfType<IdentityPlace>()]);
        return
        [
            .. rows.Where(row => villages.ContainsKey(row.Village)).Select(row => new ListedHousehold(
                villages[row.Village],
                new VisitHousehold
                {
                    Code = row.Key[..CodeDigits].ToUpperInvariant(),
                    County = villages[row.Village].County,
                    Unit = villages[row.Village].Zone,
                    Town = villages[row.Village].TownName,
                    Village = villages[row.Village].Name,
                    HouseholdCode = names.Of(row.Row, "household_code"),
                    Head = names.Of(row.Row, "head_name", "person_name"),
                    Phone = names.Of(row.Row, "phone"),
                    Members = [.. members[row.Key]],
                    Status = row.IsPreExit ? "预脱贫" : row.Status == "exited" ? "已脱贫" : "未脱贫",
                    Cause = row.Cause,
                    Reasons = row.Reasons,
                    Priority = row.Band switch { "high" => "一类", "medium" => "二类", _ => "三类" },
                    Rank = row.Rank,
                    Helper = row.Helper is { } helper ? names.Of(helper, "person_name", "helper_name") : "",
                    LastVisit = row.Last,
                    LastVisitYear = row.LastYear,
                    Promise = row.Promise is { } promise && names.Of(promise, "promise") is { Length: > 0 } words
                        ? new VisitPromise(row.Promised!.Value, words, Due(names.Of(promise, "promise_due")), row.Checked, row.IsKept)
                        : null,
                    Due = row.Due,
                })),
        ];
    }

    // a date in the words of the sheet; anything else as it was written
    private static string Due(string written) =>
        MissingWords.IsBlank(written) ? "" : DateCell.Read(written, out var day) is { HasValue: true } ? Wording.Date(day) : written;
}
