using Analytics.Sample.Defects;
using Analytics.Sample.People;

namespace Analytics.Sample.Register;

/// <summary>One row of the detail list: a person as shown in one quarter. Null is a blank cell.</summary>
internal sealed class MemberSnapshot
{
    public required Person Person { get; init; }

    public required string Relation { get; init; }

    public required int Age { get; init; }

    public required string Education { get; init; }

    public required string? SchoolStatus { get; init; }

    public required bool? IsInSchool { get; init; }

    public required string WorkPlace { get; init; }

    public required int WorkMonths { get; init; }

    public required bool? IsInsured { get; init; }

    public required bool IsInDibao { get; init; }

    public bool CanWork { get; init; }

    /// <summary>What was planted in the row; null when nothing.</summary>
    public RowDefect? Defect { get; set; }

    /// <summary>Whether the program must reject the row.</summary>
    public bool IsRejected => Defect?.Effect == RowEffect.Rejected;

    /// <summary>Who the program takes the person for: the ID, or household, name and relation where the ID is void.</summary>
    public string KeyIn(long household) => Defect?.Effect == RowEffect.IdVoid
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{household}|{Person.Name}|{Relation}")
        : Person.Id;
}
