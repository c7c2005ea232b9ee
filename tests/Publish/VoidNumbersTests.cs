using Analytics.Pipeline.Intake.Rules;
using Analytics.Pipeline.Publish.Documents;
using Xunit;

namespace Analytics.Tests.Publish;

public sealed class VoidNumbersTests
{
    [Theory]
    [InlineData("441599197001010011", Rule.IdCheckDigit, true)]
    [InlineData("441599197001011000", Rule.IdPrecisionLost, false)]
    [InlineData("4.41599E+17", Rule.IdPrecisionLost, false)]
    [InlineData("44159919", Rule.IdMalformed, false)]
    [InlineData("", Rule.IdMissing, false)]
    public void A_void_number_says_why_and_of_a_wrong_check_digit_which_would_fit(string number, Rule rule, bool hasProposal)
    {
        var (found, proposal) = VoidNumbers.Look(number);
        Assert.Equal(rule, found);
        Assert.Equal(hasProposal, proposal.StartsWith("如前17位无误，末位应为", StringComparison.Ordinal));
    }
}
