using System.Globalization;

namespace Analytics.Sample.People;

/// <summary>
/// Gives each person an 18-digit number that is valid by GB 11643 and can be nobody's: county 441599 does not exist.
/// Numbers are unique; memory is one counter for each birth date and sex.
/// </summary>
/// <param name="firstOrder">First of the 500 orders of a date to give out: others than the register’s people are numbered from the end.</param>
internal sealed class IdNumbers(int firstOrder = 0)
{
    private const string Prefix = "441599";
    private const int NumbersPerDateAndSex = 500;
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    private static readonly DateOnly Origin = new(1880, 1, 1);
    private readonly ushort[] used = new ushort[2 * 366 * 150];

    /// <summary>The next number of a birth date, which is moved by days while all numbers of the date are taken.</summary>
    public string Next(ref DateOnly birth, bool isMale)
    {
        int slot;
        while (used[slot = ((birth.DayNumber - Origin.DayNumber) * 2) + (isMale ? 1 : 0)] >= NumbersPerDateAndSex - firstOrder)
        {
            birth = birth.AddDays(-1);
        }

        var order = (((used[slot]++ + firstOrder) * 37) + birth.Day * 11) % NumbersPerDateAndSex;
        var serial = (order * 2) + (isMale ? 1 : 0);
        var body = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{birth:yyyyMMdd}{serial:D3}");
        return body + CheckDigit(body);
    }

    /// <summary>The last character of GB 11643 for the first seventeen.</summary>
    public static char CheckDigit(ReadOnlySpan<char> body)
    {
        var sum = 0;
        for (var index = 0; index < Weights.Length; index++)
        {
            sum += (body[index] - '0') * Weights[index];
        }

        return "10X98765432"[sum % 11];
    }
}
