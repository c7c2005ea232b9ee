using Analytics.Pipeline.Verbs;
using Xunit;

namespace Analytics.Tests.Verbs;

public sealed class PublicationSummaryTests
{
    [Fact]
    public void Outputs_missing_for_one_reason_make_one_line_and_lone_ones_stay() =>
        Assert.Equal(
            [
                "input a.xlsx: no header",
                "3 outputs, such as reports/甲.pdf: no font folder 'x': run fonts.sh",
                "output reports/丁.pdf: the worker fell silent",
            ],
            PublicationSummary.Folded(
            [
                "input a.xlsx: no header",
                "output reports/甲.pdf: no font folder 'x': run fonts.sh",
                "output reports/丁.pdf: the worker fell silent",
                "output reports/乙.pdf: no font folder 'x': run fonts.sh",
                "output reports/丙.pdf: no font folder 'x': run fonts.sh",
            ]));

    [Fact]
    public void A_name_that_would_command_the_terminal_or_feign_a_line_is_printed_without_its_control_characters() =>
        Assert.Equal(
            ["input a?[31m?Published evil?.csv: no header"],
            PublicationSummary.Folded(["input a\u001b[31m\nPublished evil\u202e.csv: no header"]));
}
