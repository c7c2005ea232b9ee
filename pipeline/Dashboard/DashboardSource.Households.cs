using Analytics.Pipeline.Publish;
using Analytics.Reports.Dashboard;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Dashboard;

/// <content>Households of the as-of quarter, for the pages behind the login.</content>
public static partial class DashboardSource
{
    private const int FirstCriterion = 11;

    private static HouseholdRegister Households(DuckDBConnection connection, SharedValues shared)
    {
        string Word(string word) => shared.Of(word);
        Dictionary<string, string[]> outcomes = new(StringComparer.Ordinal);
        var members = PublishedRows.Stream(
            connection,
            EmbeddedSql.Text("dashboard_members"),
            row => (Key: Word(row.GetString(0)), Member: shared.Of(new HouseholdMember(Word(row.Text(1)), Word(row.Text(2)), row.IsDBNull(3) ? null : (int)row.Long(3), Word(row.Text(4)), Word(row.Text(5)), Word(row.Text(6))))))
            .ToLookup(member => member.Key, member => member.Member, StringComparer.Ordinal);
        var leads = PublishedRows.Stream(connection, EmbeddedSql.Text("dashboard_leads"), row => (Key: Word(row.GetString(0)), Lead: Word(row.Text(1))))
            .ToLookup(lead => lead.Key, lead => lead.Lead, StringComparer.Ordinal);
        var risks = PublishedRows.Stream(
            connection,
            EmbeddedSql.Text("dashboard_household_risk"),
            row => (Key: Word(row.GetString(0)), Risk: new HouseholdRisk(row.Double(1), row.IsDBNull(2) ? null : row.Long(2), Word(row.Text(3)), Word(row.Text(4)), Word(row.Text(5)))))
            .ToDictionary(risk => risk.Key, risk => risk.Risk, StringComparer.Ordinal);
        return new HouseholdRegister(PublishedRows.Read(
            connection,
            EmbeddedSql.Text("dashboard_households"),
            row => new HouseholdCard(
                Word(row.GetString(0)), Word(row.GetString(1)), (int)row.Long(2), Word(row.Text(3)), row.TextOrNull(4) is { } exit ? Word(exit) : null,
                Word(row.Text(5)), Word(row.Text(6)), row.IsDBNull(7) ? null : (int)row.Long(7), row.Decimal(8), row.Decimal(9), Word(row.Text(10)),
                Criteria(row), new SourceRow(Word(row.Text(19)), Word(row.Text(20)), row.Long(21)))
            {
                Members = members[row.GetString(0)].ToArray(),
                Risk = risks.GetValueOrDefault(row.GetString(0)),
                Leads = leads[row.GetString(0)].ToArray(),
            }));

        string[] Criteria(DuckDBDataReader row)
        {
            var criteria = Enumerable.Range(FirstCriterion, HouseholdCard.CriterionNames.Count).Select(column => Word(row.Text(column))).ToArray();
            var key = string.Join('|', criteria);
            return outcomes.TryGetValue(key, out var known) ? known : outcomes[key] = criteria;
        }
    }
}
