using Analytics.Pipeline;
using Analytics.Pipeline.Publish;
using Xunit;

namespace Analytics.Tests.Reports.Bulletin;

public sealed class BulletinSourceTests
{
    [Fact]
    public void A_quarter_that_was_not_published_is_refused_by_name()
    {
        using var connection = HandMadeMart.Open(HandMadeMart.FiveTowns, new Quarter(2017, 1));

        var failure = Assert.Throws<OperatorException>(() => BulletinSource.Read(connection, new BulletinRequest { Quarter = new Quarter(2017, 2) }));

        Assert.Contains("2017Q2", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Towns_follow_their_responsible_unit_and_units_follow_their_counties()
    {
        var facts = Issue.Facts(HandMadeMart.FiveTowns, 2017, 3);

        Assert.Equal("城区、海丰县、红海湾经济开发区、深汕特别合作区", string.Join('、', facts.Zones.Select(zone => zone.Name)));
        Assert.Equal("红草镇、平东镇、田墘街道、遮浪街道、鮜门镇", string.Join('、', facts.Towns.Select(town => town.Name)));
    }

    [Fact]
    public void An_earlier_quarter_is_read_from_a_later_publication_as_it_stands_there()
    {
        using var connection = HandMadeMart.Open(HandMadeMart.FiveTowns, new Quarter(2017, 4));

        var facts = BulletinSource.Read(connection, new BulletinRequest { Quarter = new Quarter(2016, 4) });

        Assert.Equal("2016Q4", facts.Quarter.Key);
        Assert.DoesNotContain(facts.Figures.Keys, key => key.Quarter == "2017Q4" && key.Division != facts.City.Division);
    }

    [Fact]
    public void Rows_are_counted_by_the_unit_that_the_file_names()
    {
        var senders = Issue.Facts(HandMadeMart.FiveTowns, 2017, 3).Senders;

        Assert.Equal("海丰县、市级及未注明单位", string.Join('、', senders.Select(sender => sender.Sender)));
        Assert.Equal((4200, 4100, 40, 30, 30), (senders[0].RowsIn, senders[0].RowsAccepted, senders[0].RowsRejected, senders[0].RowsDuplicate, senders[0].RowsOther));
    }

    [Fact]
    public void Where_no_file_names_a_unit_systems_and_departments_stand_in_for_it()
    {
        const string Files = """
            update ops.input_file set file = replace(file, '_海丰县', '');
            insert into ops.input_file values ('低保对象名单.xlsx', repeat('e', 64), 'dept_dibao', '民政部门', '2017Q3', 9, 9, 0, 0, 0, 0, null, null)
            """;

        var senders = Issue.Facts(HandMadeMart.FiveTowns, 2017, 3, Files).Senders;

        Assert.Equal(["广东扶贫云导出 5600", "民政部门 9"], senders.Select(sender => FormattableString.Invariant($"{sender.Sender} {sender.RowsIn}")));
    }

    [Fact]
    public void A_workbook_of_many_sheets_is_one_file()
    {
        const string Sheets = """
            insert into ops.input_file values
                ('退回更正.xlsx', repeat('e', 64), 'g_income', 'G', '2017Q3', 2, 2, 0, 0, 0, 0, null, null),
                ('退回更正.xlsx', repeat('e', 64), 'g_exit', 'G', '2017Q3', 3, 0, 3, 0, 0, 0, null, null)
            """;
        var before = Issue.Facts(HandMadeMart.FiveTowns, 2017, 3);

        var facts = Issue.Facts(HandMadeMart.FiveTowns, 2017, 3, Sheets);

        Assert.Equal(before.Senders.Sum(sender => sender.Files) + 1, facts.Senders.Sum(sender => sender.Files));
        Assert.Equal(before.Senders.Sum(sender => sender.RowsIn) + 5, facts.Senders.Sum(sender => sender.RowsIn));
        Assert.Equal(before.Run.Inputs.Count + 1, facts.Run.Inputs.Count);
    }
}
