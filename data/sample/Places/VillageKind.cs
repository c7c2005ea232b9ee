namespace Analytics.Sample.Places;

/// <summary>Whether a village is one of the 142, and who helps it.</summary>
internal enum VillageKind
{
    /// <summary>Not one of the 142.</summary>
    Scattered,

    /// <summary>Helped by a unit of the province (18).</summary>
    Province,

    /// <summary>Helped by Shenzhen (109).</summary>
    Shenzhen,

    /// <summary>Helped by the city itself (15).</summary>
    City,
}
