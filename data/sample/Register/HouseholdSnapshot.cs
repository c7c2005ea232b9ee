using Analytics.Sample.Life;

namespace Analytics.Sample.Register;

/// <summary>A household as the register shows it in one quarter. Null is a blank cell.</summary>
internal sealed record HouseholdSnapshot
{
    public required Household Household { get; init; }

    public required int Quarter { get; init; }

    public required int Village { get; init; }

    public required string HeadName { get; init; }

    public required string HeadId { get; init; }

    /// <summary>贫困户人数 as printed.</summary>
    public required int PrintedSize { get; init; }

    public required int? LabourCount { get; init; }

    public required int DisabledCount { get; init; }

    /// <summary>A18 code; null when blank.</summary>
    public required string? TypeCode { get; init; }

    public required IncomeStatement Income { get; init; }

    /// <summary>Whether wage, business, property and loan are left blank.</summary>
    public bool HidesSources { get; init; }

    /// <summary>Whether A52 is filled.</summary>
    public required bool ShowsTotal { get; init; }

    /// <summary>Whether A53 is filled.</summary>
    public required bool ShowsPerHead { get; init; }

    /// <summary>Whether 收入明细 has a row.</summary>
    public required bool IsInIncomeSheet { get; init; }

    public required bool? IsDangerousHouse { get; init; }

    public required bool IsWaterDifficult { get; init; }

    public required bool? IsWaterSafe { get; init; }

    /// <summary>脱贫年份.</summary>
    public required int? RosterExitYear { get; init; }

    /// <summary>实际脱贫时间 of 脱贫明细.</summary>
    public required int? SheetExitYear { get; init; }

    /// <summary>计划脱贫时间.</summary>
    public required int? PlanYear { get; init; }

    public required IReadOnlyList<MemberSnapshot> Members { get; init; }
}
