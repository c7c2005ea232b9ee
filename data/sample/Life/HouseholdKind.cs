namespace Analytics.Sample.Life;

/// <summary>The four kinds of household that the city is composed of.</summary>
internal enum HouseholdKind
{
    /// <summary>With labour, on low guarantee.</summary>
    LabourDibao,

    /// <summary>With labour, without any guarantee.</summary>
    LabourPlain,

    /// <summary>Without labour, on low guarantee.</summary>
    FrailDibao,

    /// <summary>Without labour, supported as 五保.</summary>
    Wubao,

    /// <summary>Without labour and without any entitlement: rare.</summary>
    FrailPlain,
}
