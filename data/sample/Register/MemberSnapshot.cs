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
}
