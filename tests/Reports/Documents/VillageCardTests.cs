using Analytics.Reports.Bulletin;
using Analytics.Reports.Sheets;
using Analytics.Reports.VillageCard;
using Xunit;

namespace Analytics.Tests.Reports.Documents;

/// <summary>What a village card says of data that are missing.</summary>
public sealed class VillageCardTests
{
    [Theory]
    [InlineData(0, 3, "未脱贫的3户中，数据不全3户。")]
    [InlineData(1, 2, "未脱贫的3户中，按现有数据各项均无未达标户，数据不全2户。")]
    [InlineData(3, 0, "未脱贫的3户中，按现有数据各项均无未达标户。")]
    public void Households_without_data_are_not_said_to_lack_nothing(int met, int unknown, string words)
    {
        var facts = new VillageFacts
        {
            Code = "441502001001",
            Name = "样例村",
            Town = "新港街道",
            Unit = "城区",
            IsPoorVillage = true,
            Figures = PlaceFigures.None,
            TownFigures = PlaceFigures.None,
            Causes = [],
            Trend = [],
            Criteria = [],
            Verdicts = [new VerdictCount(ReviewGroup.Poor, met, 0, unknown)],
        };

        Assert.Contains(words, VillageCardComposer.Compose(facts, new ReportQuarter(2017, 4)).Blocks.OfType<ParagraphBlock>().Select(block => block.Text));
    }
}
