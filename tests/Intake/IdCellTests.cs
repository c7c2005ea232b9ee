using System.Globalization;
using Analytics.Pipeline.Intake.Cells;
using Analytics.Pipeline.Intake.Rules;
using CsCheck;
using Xunit;

namespace Analytics.Tests.Intake;

/// <summary>All numbers begin with 441599, a county that does not exist.</summary>
public sealed class IdCellTests
{
    private static readonly Gen<string> Ids = Gen.Select(Gen.Int[1930, 2018], Gen.Int[1, 12], Gen.Int[1, 28], Gen.Int[1, 999])
        .Select((year, month, day, number) => Checked(string.Create(CultureInfo.InvariantCulture, $"441599{year:D4}{month:D2}{day:D2}{number:D3}")));

    [Fact]
    public void A_valid_number_is_taken_as_it_is() => Ids.Sample(id => Read(id) is (true, Rule.None, var read) && read == id);

    [Fact]
    public void Any_other_last_character_voids_it() => Gen.Select(Ids, Gen.Char["0123456789X"]).Where(pair => pair.Item1[17] != pair.Item2).Sample(
        pair => Read(pair.Item1[..17] + pair.Item2) is (false, Rule.IdCheckDigit or Rule.IdPrecisionLost, _));

    [Fact]
    public void Width_apostrophes_blanks_and_small_x_are_normalised() => Ids.Sample(id =>
        Array.TrueForAll(
            ["'" + id, " " + id[..6] + " " + id[6..], string.Concat(id.Select(letter => (char)(letter + 0xFEE0)))],
            text => Read(text) is (true, Rule.IdNormalised, var read) && read == id));

    [Fact]
    public void Fifteen_digits_become_eighteen() => Ids.Where(id => id[6..8] == "19").Sample(
        id => Read(id[..6] + id[8..17]) is (true, Rule.Id15Upgraded, var read) && read == id);

    [Fact]
    public void A_certificate_of_20_or_22_gives_the_number_and_the_disability()
    {
        var id = Checked("44159919700101123");
        Assert.Equal((true, Rule.IdFromCertificate, id), Read(id + "42"));
        Assert.Equal((true, Rule.IdFromCertificate, id), Read(id + "4201"));
        Assert.Equal((true, Rule.IdFromCertificate, id), Read(id + "42B1"));
        Assert.Equal((false, Rule.IdMalformed), (Read(id + "42BB").HasValue, Read(id + "42BB").Rule));
        Assert.True(IdCell.TryCertificate(id + "42", out var kind, out var grade));
        Assert.Equal((4, 2), (kind, grade));
        Assert.False(IdCell.TryCertificate(id + "95", out _, out _));
    }

    [Theory]
    [InlineData("4.41599E+17", false, Rule.IdPrecisionLost)]
    [InlineData("441599197001011000", true, Rule.IdPrecisionLost)]
    [InlineData("44159919700101", false, Rule.IdMalformed)]
    [InlineData("44159919700101123456789", false, Rule.IdMalformed)]
    [InlineData("44159919701301123X", false, Rule.IdCheckDigit)]
    [InlineData("", false, Rule.IdMissing)]
    [InlineData("无", false, Rule.IdMissing)]
    public void A_damaged_number_is_void_and_says_why(string text, bool isNumber, Rule rule)
    {
        Span<char> id = stackalloc char[24];
        var outcome = IdCell.Read(text, isNumber, id, out _);
        Assert.Equal((false, false, rule), (outcome.HasValue, outcome.IsBad, outcome.Rule));
    }

    internal static string Checked(string digits17) => digits17 + IdCell.CheckDigit(digits17);

    private static (bool HasValue, Rule Rule, string Id) Read(string text)
    {
        Span<char> id = stackalloc char[24];
        var outcome = IdCell.Read(text, isNumber: false, id, out _);
        return (outcome.HasValue, outcome.Rule, new string(id[..18]));
    }
}
