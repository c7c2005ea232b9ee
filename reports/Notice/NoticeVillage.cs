namespace Analytics.Reports.Notice;

/// <summary>What one village makes public.</summary>
/// <param name="Name">Village.</param>
/// <param name="Town">Town above it.</param>
/// <param name="Households">Households, by matter and name.</param>
public sealed record NoticeVillage(string Name, string Town, IReadOnlyList<NoticeHousehold> Households);
