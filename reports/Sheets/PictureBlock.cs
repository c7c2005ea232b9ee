using System.Text.Json.Serialization;
using Analytics.Reports.Bulletin;
using Analytics.Reports.Charts;

namespace Analytics.Reports.Sheets;

/// <summary>A chart on a sheet.</summary>
/// <param name="Name">File name of its picture without ending: letters only, once a book.</param>
/// <param name="Caption">Below it.</param>
/// <param name="AltText">Its message in words, for who cannot see it.</param>
/// <param name="Draw">Draws it, once the chart font is registered.</param>
public sealed record PictureBlock(string Name, string Caption, string AltText, [property: JsonIgnore] Func<Chart> Draw) : Block;
