using Analytics.Reports.Bulletin;

namespace Analytics.Reports.Sheets;

/// <summary>Blanks to fill in by hand.</summary>
/// <param name="Fields">From top to bottom.</param>
public sealed record FormBlock(IReadOnlyList<FormField> Fields) : Block
{
    /// <summary>Set with less room, where what stands above it is long.</summary>
    public bool IsTight { get; init; }
}
