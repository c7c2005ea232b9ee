using Analytics.Reports.Bulletin;
using Analytics.Reports.Dashboard;
using Xunit;

namespace Analytics.Tests.Reports.Dashboard;

/// <summary>Numbers on a page.</summary>
public sealed class DisplayTests
{
    [Theory]
    [InlineData("0.9996", "share", "99.9%")]
    [InlineData("1", "share", "100.0%")]
    [InlineData("0.0001", "share", "0.1%")]
    [InlineData("12345.5", "people", "12,346")]
    public void A_page_rounds_as_the_bulletin_does(string value, string unit, string shown)
    {
        var number = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(shown, Display.Text(number, unit));
        Assert.Equal(unit == "share" ? Wording.Percent(number) : Wording.Number(number), shown.Replace(",", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, "0")]
    [InlineData(3, "5")]
    [InlineData(7, "5")]
    [InlineData(8, "10")]
    public void A_count_of_leads_is_public_in_fives_only(int count, string shown)
    {
        Assert.Equal(shown, Display.Count(count, isPublic: true));
        Assert.Equal(Wording.Number(count), Display.Count(count, isPublic: false));
    }

    [Fact]
    public void A_hidden_number_shows_neither_its_value_nor_its_digits()
    {
        FigureCell hidden = new(3_000_000, FigureCell.None, 0xabc, FigureState.Hidden);

        Assert.Equal("＊", Display.Text(hidden, "people"));
        Assert.Null(Display.Digits(hidden, "people"));
    }

    [Theory]
    [InlineData("people", "100", "88", "−12")]
    [InlineData("people", "88", "100", "+12")]
    [InlineData("share", "0.5004", "0.5001", "0")]
    [InlineData("share", "0.5", "0.51", "+1.0")]
    public void A_change_is_that_of_the_printed_numbers(string unit, string before, string now, string shown) =>
        Assert.Equal(shown, Display.Change(decimal.Parse(before, System.Globalization.CultureInfo.InvariantCulture), decimal.Parse(now, System.Globalization.CultureInfo.InvariantCulture), unit));

    [Theory]
    [InlineData("Art. 5", "x", "industry")]
    [InlineData("Art. 3, 8", "school_dropout_people", "schooling")]
    [InlineData("Art. 13", "fund_due_yuan", "money")]
    [InlineData("Art. 24", "poor_people", "progress")]
    [InlineData("Art. 24", "benefit_kept_share", "help")]
    [InlineData("", "something_new", "progress")]
    public void Every_figure_has_one_place_on_the_page(string article, string figure, string theme) =>
        Assert.Equal(theme, FigureTheme.Of(new FigureDefinition(figure, "", "people", "s", "", article, null, true, $"figures/{figure}.sql")).Id);

    [Theory]
    [InlineData("0.013", "0.013", "share", "与上季持平")]
    [InlineData("0.013", "0.016", "share", "较上季 +0.3个百分点")]
    [InlineData("5", "5", "people", "与上季持平")]
    [InlineData("5", "3", "people", "较上季 −2")]
    public void A_change_is_said_with_what_it_is_measured_against_and_no_change_has_no_points(string before, string now, string unit, string words) =>
        Assert.Equal(words, Display.ChangeInWords(decimal.Parse(before, System.Globalization.CultureInfo.InvariantCulture), decimal.Parse(now, System.Globalization.CultureInfo.InvariantCulture), unit));
}
