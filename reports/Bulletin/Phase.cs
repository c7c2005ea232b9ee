namespace Analytics.Reports.Bulletin;

/// <summary>Where a quarter stands in the plan of three years. It decides what an issue speaks of.</summary>
public enum Phase
{
    /// <summary>First to third quarter of a year with a task: the year's list, not yet exits.</summary>
    OpenYear,

    /// <summary>Fourth quarter of a year with a task: exits against the task.</summary>
    YearEnd,

    /// <summary>After the last task: what was reached, and relapse.</summary>
    AfterPlan,
}
