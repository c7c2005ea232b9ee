using Analytics.Sample.People;
using Analytics.Sample.Register;

namespace Analytics.Sample.Guarantees;

/// <summary>A household project. Kinds as in code list household_project; money in yuan.</summary>
internal sealed record ProjectRow(HouseholdSnapshot Snapshot, Person? Person, string Kind, DateOnly? Date) : GuaranteeRow(Snapshot)
{
    public const string Industry = "1";
    public const string Housing = "3";
    public const string Asset = "4";
    public const string Relief = "5";
    public const string Job = "6";
    public const string Training = "7";
    public const string Education = "8";

    public string Name { get; init; } = "";

    public int InvestedYuan { get; init; }

    public int IncomeYuan { get; init; }

    public string Leader { get; init; } = "";

    /// <summary>When the measure began, by the list at hand.</summary>
    public DateOnly MeasureDate => Date ?? SampleQuarter.At(Quarter).End;
}
