using System.Globalization;
using Analytics.Sample.Life;
using Analytics.Sample.People;

namespace Analytics.Sample.Exports;

/// <summary>Phones, accounts and national numbers that follow from the 户码; none of them can be real.</summary>
internal static class HouseholdNumbers
{
    /// <summary>Eleven digits; no phone starts with 100.</summary>
    public static string Phone(Household household) =>
        string.Create(CultureInfo.InvariantCulture, $"100{household.Code * 7919 % 100_000_000:D8}");

    /// <summary>Nineteen digits under a prefix that no bank issues.</summary>
    public static string Account(Household household) =>
        string.Create(CultureInfo.InvariantCulture, $"6299{household.Code * 1_000_003 % 1_000_000_000_000_000:D15}");

    /// <summary>户编号 of the national system, another numbering than 户码.</summary>
    public static string NationalCode(Household household) =>
        string.Create(CultureInfo.InvariantCulture, $"44150099{household.Code - 2_000_000_000:D10}");

    /// <summary>人编号 of the national system.</summary>
    public static string NationalPersonCode(Household household, int order) =>
        string.Create(CultureInfo.InvariantCulture, $"{NationalCode(household)}{order:D2}");

    public static string Employer(Person person) =>
        string.Create(CultureInfo.InvariantCulture, $"样例{person.Birth.Year % 10}号制品厂");
}
