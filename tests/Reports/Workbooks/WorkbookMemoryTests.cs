using System.Collections;
using Analytics.Reports.Workbooks;
using Analytics.Tests.Sample;
using Xunit;

namespace Analytics.Tests.Reports.Workbooks;

[Collection(AloneGroup.Name)]
public sealed class WorkbookMemoryTests
{
    [Fact]
    public void A_long_wide_sheet_is_written_row_by_row()
    {
        var folder = Directory.CreateTempSubdirectory("analytics-workbook-").FullName;
        try
        {
            var rows = new MeasuredRows(20_000, Enumerable.Repeat("样例", 40).ToList());

            WorkbookWriter.Write(Path.Combine(folder, "a.xlsx"), "样例", new DateOnly(2018, 12, 31), [new WorkbookSheet("样例", [.. Enumerable.Range(1, 40).Select(i => new WorkbookColumn($"列{i}"))], rows)]);

            Assert.True(rows.LastBytes - rows.FirstBytes < 100 << 20, $"{(rows.LastBytes - rows.FirstBytes) >> 20} MiB are held at the last row");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>One row many times; looks at the memory in use as the first and the last are asked for.</summary>
    private sealed class MeasuredRows(int count, IReadOnlyList<string> row) : IReadOnlyList<IReadOnlyList<string>>
    {
        public long FirstBytes { get; private set; }

        public long LastBytes { get; private set; }

        public int Count => count;

        public IReadOnlyList<string> this[int index]
        {
            get
            {
                if (index == 0)
                {
                    FirstBytes = GC.GetTotalMemory(forceFullCollection: true);
                }
                else if (index == count - 1)
                {
                    LastBytes = GC.GetTotalMemory(forceFullCollection: true);
                }

                return row;
            }
        }

        public IEnumerator<IReadOnlyList<string>> GetEnumerator() => Enumerable.Range(0, count).Select(index => this[index]).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
