namespace Analytics.Sample.Places;

/// <summary>A village or residents' committee of the divisions table.</summary>
/// <param name="Index">Position in the list of villages.</param>
/// <param name="Code">Twelve digits.</param>
/// <param name="Name">As in the divisions table.</param>
/// <param name="Town">The town it lies in.</param>
/// <param name="Zone">The responsible unit that reports for it.</param>
internal sealed record Village(int Index, string Code, string Name, Town Town, string Zone);
