using Analytics.Pipeline.Intake.Rules;

namespace Analytics.Pipeline.Intake.Places;

/// <summary>What the divisions make of the place cells of a row.</summary>
/// <param name="Code">Code of the village, or of the town or county where no village is needed; the name of a zone; null when not found.</param>
/// <param name="TownRule">Repair of the town's name, or the reason when it is the town that is not found.</param>
/// <param name="VillageRule">Repair of the village's name, or the reason when it is the village that is not found.</param>
/// <param name="Proposal">Official names nearest to what was written; null when none.</param>
internal sealed record PlaceHit(string? Code, Rule TownRule, Rule VillageRule, string? Proposal);
