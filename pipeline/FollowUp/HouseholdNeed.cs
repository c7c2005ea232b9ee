namespace Analytics.Pipeline.FollowUp;

/// <summary>A registered household that needs a responsible cadre (Art. 23).</summary>
/// <param name="Key">Its pseudonym.</param>
/// <param name="Village">Twelve-digit village code; its first nine digits are the town, its first six the county.</param>
/// <param name="PreviousHelper">The cadre it has now; null when it has none.</param>
public sealed record HouseholdNeed(string Key, string Village, string? PreviousHelper)
{
    /// <summary>Nine digits.</summary>
    public string Town => Village[..9];

    /// <summary>Six digits.</summary>
    public string County => Village[..6];
}
