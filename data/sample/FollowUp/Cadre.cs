namespace Analytics.Sample.FollowUp;

/// <summary>A responsible cadre of a town.</summary>
/// <param name="Name">Borne by no other cadre of the town.</param>
/// <param name="Id">ID number.</param>
/// <param name="From">Quarter of the first list that names the cadre.</param>
internal sealed record Cadre(string Name, string Id, int From)
{
    /// <summary>Quarter whose roster says that the cadre has left; null while in post.</summary>
    public int? LeftIn { get; set; }
}
