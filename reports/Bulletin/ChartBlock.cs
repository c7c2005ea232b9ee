using System.Text.Json.Serialization;
using Analytics.Reports.Charts;

namespace Analytics.Reports.Bulletin;

/// <summary>A chart.</summary>
/// <param name="Name">File name of its picture without ending: letters only.</param>
/// <param name="Caption">With its number, such as 图1.</param>
/// <param name="AltText">Its message in words, for who cannot see it.</param>
/// <param name="Years">What it shows.</param>
public sealed record ChartBlock(
    string Name, string Caption, string AltText, [property: JsonIgnore] IReadOnlyList<ExitYear> Years) : Block;
