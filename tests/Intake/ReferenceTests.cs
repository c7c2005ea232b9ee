using System.Globalization;
using Analytics.Pipeline.Intake.Contracts;
using Analytics.Pipeline.Intake.Rules;
using Analytics.Pipeline.Intake.Sheets;
using Analytics.Pipeline.Staging;
using Xunit;

namespace Analytics.Tests.Intake;

/// <summary>Contracts and rules against the reference data and the staged columns.</summary>
public sealed class ReferenceTests
{
    private static readonly string Data = Path.Combine(AppContext.BaseDirectory, "data");
    private static readonly ContractSet Contracts = ContractSet.Load(Path.Combine(Data, "contracts"));

    [Fact]
    public void Every_rule_of_the_program_is_in_the_reference_data_and_the_other_way_round()
    {
        var ids = Enum.GetValues<Rule>().Where(rule => rule != Rule.None).Select(IntakeRules.Id);
        var listed = File.ReadLines(Path.Combine(Data, "reference", "intake_rules.csv")).Skip(1).Select(line => line.Split(',')[0]);
        Assert.Equal(listed.Order(StringComparer.Ordinal), ids.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void A_printed_header_under_its_title_says_which_layout_it_is()
    {
        foreach (var contract in Contracts.Contracts)
        {
            var header = contract.Fields.Where(field => !field.IsOptional).Select(field => field.Title).ToArray();
            var match = HeaderSearch.Find([[contract.Title], header], Contracts.Contracts, searchRows: 10);
            Assert.NotNull(match);
            Assert.Equal((contract.Name, 1, 1, true), (match.Contract.Name, match.First, match.Last, match.IsClear));
        }
    }

    [Fact]
    public void A_layout_is_still_known_without_any_one_of_its_columns()
    {
        foreach (var contract in Contracts.Contracts)
        {
            var titles = contract.Fields.Where(field => !field.IsOptional).Select(field => field.Title).ToArray();
            foreach (var title in titles)
            {
                var match = HeaderSearch.Find([[contract.Title], [.. titles.Where(other => other != title)]], Contracts.Contracts, searchRows: 10);
                Assert.Equal((contract.Name, true), (match?.Contract.Name, match?.IsClear ?? false));
            }
        }
    }

    [Fact]
    public void Every_staged_column_of_a_layout_comes_from_a_field_or_from_the_row_itself()
    {
        string[] made =
        [
            "file_id", "sheet", "row_number", "village_code", "source_household_key", "row_hash", "source_system", "person_key", "is_id_void",
            "head_person_key", "is_head", "platform_household_key", "disability_kind", "disability_grade", "town_code", "county_code",
        ];
        var tables = StagedTable.Of(Contracts);
        var rosters = Contracts.Contracts.Where(contract => contract.Grain == "person").SelectMany(contract => contract.Fields).Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var contract in Contracts.Contracts)
        {
            var fields = contract.Grain == "person" ? rosters : contract.Fields.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
            Assert.All(tables[contract.Table], column => Assert.True(fields.Contains(column.Name.EndsWith("_key", StringComparison.Ordinal) ? column.Name[..^4] : column.Name) || made.Contains(column.Name, StringComparer.Ordinal), $"{contract.Name}.{column.Name}"));
        }
    }

    [Fact]
    public void Income_rules_of_the_risk_list_hold_at_the_shares_that_their_words_name()
    {
        var rules = File.ReadLines(Path.Combine(Data, "reference", "risk_rules.csv")).Select(line => line.Split(',')).Where(rule => rule[0] is "income_gap" or "income_growth_4q").ToList();

        Assert.Equal(3, rules.Count);
        Assert.All(rules, rule =>
        {
            var change = Math.Exp(double.Parse(rule[2], CultureInfo.InvariantCulture)) - 1;
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(change) * 100:0}%"), rule[4], StringComparison.Ordinal);
            Assert.Equal(Math.Round(change, 2), change, 0.0002);
        });
    }

    [Theory]
    [InlineData(" 户 码\n", "household_code")]
    [InlineData("有劳动能力人数（户）", "labour_count")]
    [InlineData("A22主要致贫原因（单选）", "cause_main")]
    [InlineData("主要致贫原因", "cause_main")]
    [InlineData("家庭收入情况/A39家庭合计工资性收入(元)", "wage_income")]
    [InlineData("帮扶责任人", null)]
    public void Headers_are_matched_whatever_their_spaces_brackets_and_units(string header, string? field) =>
        Assert.Equal(field, Contracts.Contracts.Single(contract => contract.Name == "g_roster").Match(header)?.Name);
}
