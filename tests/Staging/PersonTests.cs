using Analytics.Pipeline.Intake.Cells;
using Xunit;

namespace Analytics.Tests.Staging;

/// <summary>Who a row of the detail list is: by number, certificate, or name.</summary>
public sealed class PersonTests : IDisposable
{
    private const string Name = "贫困人口明细表（2017年10月28日）_1.csv";
    private readonly StagedExports exports = new();

    public void Dispose() => exports.Dispose();

    [Fact]
    public void A_number_of_a_text_file_that_ends_in_000_is_lost_where_others_of_its_column_were_numbers()
    {
        var fits = Enumerable.Range(10, 19).Select(day => $"441599197001{day}100").First(digits => IdCell.CheckDigit(digits) == '0') + "0";
        exports.Text(Name, DetailList.File(DetailList.Member(1, ("身份证号码", fits)), DetailList.Member(2))).Stage();
        Assert.Equal(["False", "False"], StagedExports.Rows(exports.File, "is_id_void"));

        exports.Text(Name, DetailList.File(DetailList.Member(1, ("身份证号码", fits)), DetailList.Member(2, ("身份证号码", DetailList.Id(1)[..15] + "000")))).Stage();
        Assert.Equal(["True", "True"], StagedExports.Rows(exports.File, "is_id_void"));
        Assert.Contains("id_precision_lost|身份证号码|2|2", StagedExports.Repairs(exports.File), StringComparer.Ordinal);

        var whole = Enumerable.Range(3, 98).Select(number => DetailList.Member(number));
        exports.Text(Name, DetailList.File([DetailList.Member(1, ("身份证号码", fits)), DetailList.Member(2, ("身份证号码", DetailList.Id(1)[..15] + "000")), .. whole])).Stage();
        Assert.Equal(["False", "True"], StagedExports.Rows(exports.File, "is_id_void").Take(2));
    }

    [Fact]
    public void A_person_with_neither_name_nor_number_is_rejected_one_with_a_name_is_keyed_by_household_name_and_relation()
    {
        exports.Text(Name, DetailList.File(
            DetailList.Row(("身份证号码", "")),
            DetailList.Row(("身份证号码", "123")),
            DetailList.Row(("身份证号码", ""), ("姓名", "")))).Stage();
        Assert.Equal(["True", "True"], StagedExports.Rows(exports.File, "is_id_void"));
        Assert.Single(StagedExports.Rows(exports.File, "person_key").Distinct(StringComparer.Ordinal));
        Assert.Equal(["4|person_unidentified|∅"], StagedExports.Rejects(exports.File));
        Assert.Contains("id_missing|身份证号码|1|2", StagedExports.Repairs(exports.File), StringComparer.Ordinal);
        Assert.Contains("id_malformed|身份证号码|1|3", StagedExports.Repairs(exports.File), StringComparer.Ordinal);
    }

    [Fact]
    public void A_certificate_gives_number_kind_and_grade()
    {
        exports.Text(Name, DetailList.File(
            DetailList.Member(1, ("残疾证号码", DetailList.Id(1) + "42")),
            DetailList.Member(1, ("身份证号码", DetailList.Id(1) + "42")))).Stage();
        var rows = StagedExports.Rows(exports.File, "person_key, disability_kind, disability_grade, is_id_void");
        Assert.Equal(rows[0], rows[1]);
        Assert.EndsWith("|4|2|False", rows[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_head_is_the_same_person_in_every_row_of_the_household()
    {
        exports.Text(Name, DetailList.File(DetailList.Row(), DetailList.Member(1))).Stage();
        Assert.Equal(["True|True", "False|False"], StagedExports.Rows(exports.File, "is_head, person_key = head_person_key"));
    }
}
