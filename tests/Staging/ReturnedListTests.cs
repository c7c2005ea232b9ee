using DuckDB.NET.Data;
using Xunit;

namespace Analytics.Tests.Staging;

/// <summary>A 问题数据退回清单 that comes back: the sender's own columns, then where each row was.</summary>
public sealed class ReturnedListTests : IDisposable
{
    private readonly StagedExports exports = new();

    public void Dispose() => exports.Dispose();

    [Fact]
    public void A_returned_row_belongs_to_the_day_of_the_file_it_was_rejected_from_and_names_its_line()
    {
        const string First = "2017Q4/贫困人口明细表（2017年10月28日）_1.csv";
        string[] more = [First, "", "7", "应为数字", ""];
        string[] again = [First, "", "9", "应为数字", ""];
        var header = $"{DetailList.Header},原文件,原工作表,原行号,退回原因,建议";
        var rows = new[] { string.Join(',', [DetailList.Row(), .. more]), string.Join(',', [DetailList.Member(1, ("A39家庭合计工资性收入", "不详")), .. again]) };
        exports.Text("海丰县.csv", string.Join("\r\n", [header, .. rows, ""])).Stage();

        Assert.Equal((null, "g_roster", new DateOnly(2017, 10, 28), 1L, 1L), (exports.File.RefusalRule, exports.File.Layout, exports.File.TakenDate, exports.File.RowsStaged, exports.File.RowsRejected));
        Assert.Equal([$"2 {First} 7 True", $"3 {First} 9 False"], Returned(exports.File.ReturnedPath!));
    }

    [Fact]
    public void An_ordinary_file_has_no_returned_rows()
    {
        exports.Text("贫困人口明细表（2017年10月28日）_1.csv", DetailList.File(DetailList.Row())).Stage();

        Assert.Null(exports.File.ReturnedPath);
    }

    private static List<string> Returned(string path)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"select row_number || ' ' || first_file || ' ' || first_row || ' ' || if(is_accepted, 'True', 'False') from read_parquet('{path}') order by row_number";
        using var row = command.ExecuteReader();
        List<string> rows = [];
        while (row.Read())
        {
            rows.Add(row.GetString(0));
        }

        return rows;
    }
}
