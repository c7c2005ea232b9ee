namespace Analytics.Sample.People;

/// <summary>A person's state of health as the register words it.</summary>
internal enum Health
{
    Healthy,
    Chronic,
    Serious,
    Disabled,
}
