using System.Globalization;
using Analytics.Sample.People;

namespace Analytics.Sample.Money;

/// <summary>
/// People who are on no register. Their serial numbers come from the far end of those that <see cref="IdNumbers"/> gives, so that
/// nobody shares one.
/// </summary>
internal sealed class Strangers
{
    private const int NumbersPerDateAndSex = 500;
    private readonly Dictionary<DateOnly, int> used = [];

    /// <summary>A man with a name and a number of his own.</summary>
    public (string Name, string Id) Next(Prng random)
    {
        var birth = new DateOnly(random.Between(1936, 1975), random.Between(1, 12), random.Between(1, 28));
        var taken = used[birth] = used.GetValueOrDefault(birth) + 1;
        var order = (((NumbersPerDateAndSex - taken) * 37) + (birth.Day * 11)) % NumbersPerDateAndSex;
        var body = string.Create(CultureInfo.InvariantCulture, $"441599{birth:yyyyMMdd}{(order * 2) + 1:D3}");
        return (Names.Draw(random, Names.Surname(random), []), body + IdNumbers.CheckDigit(body));
    }
}
