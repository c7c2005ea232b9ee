using Analytics.Pipeline.Staging;
using Analytics.Pipeline.Vault;
using Xunit;

namespace Analytics.Tests.Staging;

/// <summary>Rows that only the comparison of files rejects go back to their sender with their own values.</summary>
public sealed class ReceivedRowsTests : IDisposable
{
    private const string Name = "2017Q4/贫困人口明细表（2017年10月28日）_1.csv";
    private readonly StagedExports exports = new();

    public void Dispose() => exports.Dispose();

    [Fact]
    public void A_row_that_was_taken_in_is_found_again_by_its_line_under_the_sender_s_headers()
    {
        exports.Text(Name, DetailList.File(DetailList.Member(1), DetailList.Member(2, ("A39家庭合计工资性收入", "4321")))).Stage();

        var row = Assert.Single(Found(exports.File.FileId, 3));

        Assert.Equal(3, row.RowNumber);
        Assert.Equal(row.Headers.Count, row.Fields.Count);
        Assert.Equal("4321", row.Fields[row.Headers.ToList().IndexOf("A39家庭合计工资性收入")]);
        Assert.Equal(DetailList.Id(2), row.Fields[row.Headers.ToList().IndexOf("身份证号码")]);
    }

    [Fact]
    public void A_file_that_was_changed_since_gives_no_row()
    {
        exports.Text(Name, DetailList.File(DetailList.Member(1))).Stage();

        Assert.Empty(Found("0123456789abcdef", 2));
    }

    private List<RejectedText> Found(string fileId, long row)
    {
        using var received = new ReceivedRows(exports.Options());
        return [.. received.Of(Name, fileId, new HashSet<(string, long)> { ("", row) })];
    }
}
