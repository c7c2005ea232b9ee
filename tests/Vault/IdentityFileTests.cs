using Analytics.Pipeline.Vault;
using CsCheck;
using Xunit;

namespace Analytics.Tests.Vault;

public sealed class IdentityFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("vault").FullName;
    private readonly OfficeKey key = new(new byte[32]);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Identity_cells_and_rejected_rows_come_back_with_their_sheet_and_row()
    {
        var path = Path.Combine(folder, "a.sealed");
        using (var writer = new IdentityWriter(path, key))
        {
            writer.BeginSheet(["name", "extra:备注\t二"]);
            Row(writer, "表一", 5, "样例甲", "第一行\n第二行");
            writer.BeginRejected("表一", 6, "a,\"b\\c\"\td");
            writer.EndRow();
            writer.BeginSheet(["phone"]);
            Row(writer, "表二", 2, "10012345678");
            writer.Commit();
        }

        var rows = IdentityReader.Read(path, key).ToList();
        Assert.Equal(3, rows.Count);
        Assert.Equal(("表一", 5L, "样例甲"), (rows[0].Sheet, rows[0].RowNumber, rows[0].Cells["name"]));
        Assert.Equal("第一行\n第二行", rows[0].Cells["extra:备注\t二"]);
        Assert.Equal("a,\"b\\c\"\td", rows[1].Raw);
        Assert.Equal("10012345678", rows[2].Cells["phone"]);
    }

    [Fact]
    public void Any_cell_comes_back_as_it_was() => Gen.String[0, 60].Where(text => !text.Any(char.IsSurrogate)).List[1, 200].Sample(cells =>
    {
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}.sealed");
        using (var writer = new IdentityWriter(path, key))
        {
            writer.BeginSheet(["cell"]);
            foreach (var cell in cells)
            {
                Row(writer, "", 1, cell);
            }

            writer.Commit();
        }

        return IdentityReader.Read(path, key).Select(row => row.Cells.GetValueOrDefault("cell", "")).SequenceEqual(cells, StringComparer.Ordinal);
    }, iter: 50);

    private static void Row(IdentityWriter writer, string sheet, long number, params string[] cells)
    {
        writer.BeginRow(sheet, number);
        foreach (var cell in cells)
        {
            writer.Cell(cell);
        }

        writer.EndRow();
    }
}
