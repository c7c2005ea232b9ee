using System.Text.Json.Serialization;
using Analytics.Reports.Sheets;

namespace Analytics.Reports.Bulletin;

/// <summary>A piece of a document's body, in reading order.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(HeadingBlock), "heading")]
[JsonDerivedType(typeof(ParagraphBlock), "paragraph")]
[JsonDerivedType(typeof(TableBlock), "table")]
[JsonDerivedType(typeof(ChartBlock), "chart")]
[JsonDerivedType(typeof(FactsBlock), "facts")]
[JsonDerivedType(typeof(BarsBlock), "bars")]
[JsonDerivedType(typeof(FormBlock), "form")]
[JsonDerivedType(typeof(PictureBlock), "picture")]
public abstract record Block;
