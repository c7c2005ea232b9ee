namespace Analytics.Pipeline.Intake.Places;

/// <summary>One division of the reference data.</summary>
/// <param name="Code">6 digits a county, 9 a town, 12 a village.</param>
/// <param name="Name">Official name.</param>
/// <param name="Level">city, county, town or village.</param>
/// <param name="Parent">Code of the division above.</param>
/// <param name="Zone">Responsible unit, such as 红海湾经济开发区; empty for counties.</param>
/// <param name="Own">The name without the names of city and town that a village's official name may begin with.</param>
internal sealed record Division(string Code, string Name, string Level, string Parent, string Zone, string Own)
{
    /// <summary>The own name without its suffix.</summary>
    public string Base { get; } = Level == "village" ? PlaceName.VillageBase(Own) : PlaceName.TownBase(Own);
}
