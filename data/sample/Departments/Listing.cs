using Analytics.Sample.Defects;
using Analytics.Sample.People;

namespace Analytics.Sample.Departments;

/// <summary>One row of a department's list: a person at a place in the list of a quarter.</summary>
internal sealed class Listing
{
    /// <summary>As in data/reference/departments.csv.</summary>
    public required string Department { get; init; }

    /// <summary>Quarter the list is taken for.</summary>
    public required int Quarter { get; init; }

    public required Person Person { get; init; }

    /// <summary>Village index of the address.</summary>
    public required int Village { get; init; }

    /// <summary>Address within the village; one for all people of a household.</summary>
    public required string House { get; init; }

    /// <summary>Name of the head of the household.</summary>
    public string HeadName { get; init; } = "";

    /// <summary>Kind, grade or reason as printed.</summary>
    public string Item { get; init; } = "";

    /// <summary>Whole yuan; null when the list states none.</summary>
    public int? Yuan { get; init; }

    /// <summary>Date of the event; null when the list states none.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>What was planted in the row; null when nothing.</summary>
    public ListDefect? Defect { get; set; }

    /// <summary>What became of the row.</summary>
    public RowEffect Effect => Defect?.Effect ?? RowEffect.None;
}
