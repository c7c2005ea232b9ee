namespace Analytics.Pipeline.FollowUp;

/// <summary>A cadre who can take households.</summary>
/// <param name="Key">Pseudonym.</param>
/// <param name="Town">Nine-digit town of the post; null for a cadre of the county or the city.</param>
/// <param name="County">Six-digit county whose households the cadre can take; null when those of every county.</param>
public sealed record HelperPost(string Key, string? Town, string? County);
