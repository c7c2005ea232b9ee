using System.Text;
using Analytics.Sample;
using Xunit;

namespace Analytics.Tests.EndToEnd;

/// <summary>Rejected rows that come back with their sender's own columns and the five columns of the returned list.</summary>
public sealed class ReturnedRowsTests : IDisposable
{
    private static readonly Encoding s_gbk = Gbk();
    private readonly City _city = City.Write(DirtLevel.Real, households: 200);

    [Fact]
    public void Applying_every_proposal_closes_the_rejects_and_brings_the_people_back_and_a_row_mended_wrongly_stays_open_at_its_first_try()
    {
        Run();
        var proposed = _city.Ask("out", "select file, \"row\", \"column\", split_part(proposal, '、', 1), reason_zh, quarter from ops.reject_open where proposal is not null and \"column\" is not null and layout = 'g_roster' and file not like '%!%' order by 1, 2")
            .Select(line => line.Split(" | ")).ToList();
        Assert.NotEmpty(proposed);
        var before = People();

        var wrong = _city.Ask("out", "select file, \"row\", \"column\" from ops.reject_open where rule = 'boolean_invalid' and layout = 'g_roster' and file not like '%!%' order by 1, 2 limit 1")[0].Split(" | ");
        Return(wrong[0], 99, [(long.Parse(wrong[1], System.Globalization.CultureInfo.InvariantCulture), wrong[2], "还是不详")]);
        foreach (var (file, index) in proposed.GroupBy(row => row[0], StringComparer.Ordinal).Select((group, index) => (group, index)))
        {
            Return(file.Key, index, [.. file.Select(row => (long.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture), row[2], row[3]))]);
        }

        Run();
        Assert.Equal(["问题数据退回清单_99.csv | 2"], _city.Ask("out", "select file, \"row\" from ops.reject where file like '%退回清单%'"));
        Assert.Empty(_city.Ask("out", "select file, \"row\" from ops.reject_open where proposal is not null and \"column\" is not null and layout = 'g_roster' and file not like '%!%'"));
        Assert.Equal(before + proposed.Count, People());
        Assert.Equal(
            [$"{wrong[0]} | {wrong[1]} | 1"],
            _city.Ask("out", "select file, \"row\", returned_times from ops.reject_open where returned_times > 0 or file like '%退回清单%'"));
    }

    public void Dispose() => _city.Dispose();

    /// <summary>Accepted rows of the detail lists.</summary>
    private long People() => long.Parse(_city.Ask("out", "select sum(rows_accepted)::bigint from ops.input_file where layout = 'g_roster'")[0], System.Globalization.CultureInfo.InvariantCulture);

    private void Run()
    {
        var run = _city.Run("out", "--only", "build");
        Assert.True(run.ExitCode == 0, run.Errors);
    }

    private void Return(string file, int number, IReadOnlyList<(long Row, string Column, string Text)> mended)
    {
        var lines = File.ReadAllLines(Path.Combine(_city.Exports, file), s_gbk);
        var headers = lines[0].Split(',');
        List<string> returned = [lines[0] + ",原文件,原工作表,原行号,退回原因,建议"];
        foreach (var (row, column, text) in mended)
        {
            var cells = lines[row - 1].Split(',');
            cells[Array.IndexOf(headers, column)] = text;
            returned.Add($"{string.Join(',', cells)},{file},,{row},退回原因,");
        }

        File.WriteAllLines(Path.Combine(_city.Exports, $"问题数据退回清单_{number}.csv"), returned, new UTF8Encoding(true));
    }

    private static Encoding Gbk()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GB18030");
    }
}
