using System.Text.Json.Nodes;
using Analytics.Reports.Typst;

namespace Analytics.Reports.Sheets;

/// <summary>Writes a book of sheets as PDF.</summary>
public static class SheetBookDocument
{
    /// <summary>The job of a book.</summary>
    /// <param name="book">The book.</param>
    /// <param name="outputPath">File to write.</param>
    /// <returns>What the pool renders.</returns>
    /// <exception cref="ArgumentException">The book is empty or too thick.</exception>
    public static TypstJob Job(SheetBook book, string outputPath)
    {
        ArgumentNullException.ThrowIfNull(book);
        return book.Sheets.Count is > 0 and <= SheetBook.MostSheets
            ? new TypstJob
            {
                Template = "sheets",
                Data = (JsonObject)DocumentJson.Of(book),
                Images = book.Sheets.SelectMany(sheet => sheet.Blocks).OfType<PictureBlock>().ToDictionary(picture => picture.Name, picture => picture.Draw().Svg, StringComparer.Ordinal),
                Created = book.Created,
                OutputPath = outputPath,
            }
            : throw new ArgumentException($"{book.Sheets.Count} sheets; 1 to {SheetBook.MostSheets} fit a book", nameof(book));
    }
}
