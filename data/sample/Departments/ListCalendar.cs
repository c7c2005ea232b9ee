using Analytics.Sample.Life;

namespace Analytics.Sample.Departments;

/// <summary>Which department delivers which list when, and for which county: some answer late, some only in part, some never.</summary>
internal static class ListCalendar
{
    /// <summary>陆河县, whose offices deliver every year; of insurance it is the only one.</summary>
    public const string InsuranceCounty = "441523";

    private const string LateCounty = "441581";

    /// <summary>Lists of events, which come every quarter and add up.</summary>
    public static bool IsEvent(string department) => department is "death" or "temporary_aid";

    /// <summary>Whether a department delivers a list of a county for a quarter.</summary>
    public static bool IsDelivered(string department, string county, int quarter)
    {
        var (year, isFourth) = (Horizon.YearOf(quarter), quarter % 4 == 3);
        return department switch
        {
            "death" or "temporary_aid" => true,
            "dibao" => isFourth && (year == 2017 ? county == InsuranceCounty : year > 2017 || county != LateCounty),
            "tekun" or "left_behind" => isFourth && year % 2 == 0,
            "disabled" => isFourth && year == 2017,
            "resident_medical" or "employee_medical" or "resident_pension" or "employee_pension" => isFourth && year >= 2017 && county == InsuranceCounty,
            _ => isFourth,
        };
    }

    /// <summary>Quarter of the list in force for a county; null when nobody has answered yet.</summary>
    /// <param name="department">The department.</param>
    /// <param name="county">Code of the county.</param>
    /// <param name="quarter">Quarter asked for.</param>
    /// <param name="first">First quarter of the exports.</param>
    public static int? InForce(string department, string county, int quarter, int first)
    {
        for (var of = quarter; of >= first; of--)
        {
            if (IsDelivered(department, county, of))
            {
                return of;
            }
        }

        return null;
    }
}
