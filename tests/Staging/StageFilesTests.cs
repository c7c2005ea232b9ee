using System.Text;
using Analytics.Pipeline;
using CsCheck;
using Xunit;

namespace Analytics.Tests.Staging;

/// <summary>The step as a whole: which quarter, cache, kill, determinism, control total, privacy.</summary>
public sealed class StageFilesTests : IDisposable
{
    private readonly StagedExports exports = new();

    public void Dispose() => exports.Dispose();

    [Theory]
    [InlineData("明细（2017年10月28日）.csv", "2017Q4")]
    [InlineData("明细2017-10-14.csv", "2017Q3")]
    [InlineData("明细_20171016.csv", "2017Q4")]
    [InlineData("明细2017.9.30_3.csv", "2017Q3")]
    [InlineData("明细201710.csv", "2017Q4")]
    [InlineData("明细2018Q2.csv", "2018Q2")]
    public void A_file_speaks_for_the_quarter_of_the_date_in_its_name(string name, string quarter)
    {
        exports.Text(name, DetailList.File(DetailList.Row())).Stage();
        Assert.Equal(quarter, exports.File.Quarter.ToString());
    }

    [Fact]
    public void A_table_that_Excel_saved_as_Unicode_text_is_the_table_it_was()
    {
        var text = DetailList.File(DetailList.Row());
        exports.Text("a20171028.csv", text).Stage();
        var plain = StagedExports.Rows(exports.File, "row_hash");
        exports.Bytes("a20171028.csv", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]).Stage();
        Assert.Equal(plain, StagedExports.Rows(exports.File, "row_hash"));
        exports.Bytes("a20171028.csv", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]).Stage();
        Assert.Equal(plain, StagedExports.Rows(exports.File, "row_hash"));
    }

    [Fact]
    public void A_date_inside_the_file_stands_over_its_name_and_an_option_over_both()
    {
        exports.Text("a20170101.csv", DetailList.File(DetailList.Row(), "数据日期：2018年3月31日")).Stage();
        Assert.Equal((new DateOnly(2018, 3, 31), "2018Q1"), (exports.File.TakenDate!.Value, exports.File.Quarter.ToString()));
        exports.Stage(quarter: new Quarter(2016, 2));
        Assert.Equal((new DateOnly(2018, 3, 31), "2016Q2"), (exports.File.TakenDate!.Value, exports.File.Quarter.ToString()));
    }

    [Theory]
    [InlineData("数据截止日期：2016年12月31日")]
    [InlineData("数据截至2016年12月31日")]
    [InlineData("*数据截至 2016-12-31")]
    [InlineData("注：数据截止2016年12月31日")]
    public void A_footnote_dates_a_file_that_has_no_other_date(string note)
    {
        exports.Text("贫困人口明细表.csv", DetailList.File(DetailList.Row(), note)).Stage();
        Assert.Equal((null, "2016Q4", 1L), (exports.File.RefusalRule, exports.File.Quarter.ToString(), exports.File.RowsTotal));
    }

    [Fact]
    public void Without_any_date_a_file_is_refused_until_the_quarter_is_given()
    {
        exports.Text("a.csv", DetailList.File(DetailList.Row())).Stage();
        Assert.Equal(("date_missing", "g_roster"), (exports.File.RefusalRule, exports.File.Layout));
        exports.Stage(quarter: new Quarter(2017, 3));
        Assert.Equal((null, new DateOnly(2017, 9, 30)), (exports.File.RefusalRule, exports.File.TakenDate!.Value));
    }

    [Theory]
    [InlineData("贫困人口明细表（2097年1月10日）.csv", "")]
    [InlineData("贫困人口明细表（2013年12月31日）.csv", "")]
    [InlineData("贫困人口明细表（2017年10月28日）.csv", "数据日期：2097年1月10日")]
    public void A_file_of_a_year_that_cannot_be_is_refused_alone(string name, string note)
    {
        exports.Text(name, DetailList.File(DetailList.Row(), note)).Text("b20171028.csv", DetailList.File(DetailList.Row())).Stage();
        Assert.Equal("date_out_of_range", exports.Files.Single(file => file.File == name).RefusalRule);
        Assert.Null(exports.Files.Single(file => file.File == "b20171028.csv").RefusalRule);
    }

    [Fact]
    public void A_file_staged_before_is_not_read_again()
    {
        exports.Text("a20171028.csv", DetailList.File(DetailList.Row())).Stage();
        var first = exports.File;
        var written = File.GetLastWriteTimeUtc(first.RowsPath!);
        exports.Stage();
        Assert.Equal(first, exports.File);
        Assert.Equal(written, File.GetLastWriteTimeUtc(first.RowsPath!));
        Assert.Single(Directory.GetFiles(Path.Combine(exports.Out, "inbox")));
    }

    [Theory]
    [InlineData("*.json", false)]
    [InlineData("rows.parquet", false)]
    [InlineData("rows.parquet", true)]
    [InlineData("*.sealed", true)]
    public void What_was_damaged_since_it_was_staged_is_staged_again(string pattern, bool isFlipped)
    {
        exports.Text("a20171028.csv", DetailList.File([.. Enumerable.Range(1, 50).Select(number => DetailList.Member(number))])).Stage();
        var rows = StagedExports.Rows(exports.File, "row_hash");
        var names = Names();
        foreach (var path in new[] { "staging", "vault" }.SelectMany(folder => Directory.GetFiles(Path.Combine(exports.Out, folder), pattern, SearchOption.AllDirectories)))
        {
            var bytes = File.ReadAllBytes(path);
            bytes[bytes.Length / 2] ^= 0xFF;
            File.WriteAllBytes(path, isFlipped ? bytes : bytes[..1]);
        }

        exports.Stage();
        Assert.Equal(rows, StagedExports.Rows(exports.File, "row_hash"));
        Assert.Equal(names, Names());

        List<string> Names() => [.. exports.Vault(exports.File).Select(row => string.Join(' ', row.Cells))];
    }

    [Fact]
    public void The_same_bytes_twice_are_two_files()
    {
        exports.Text("a20171028.csv", DetailList.File(DetailList.Row())).Text("b20171028.csv", DetailList.File(DetailList.Row())).Stage();
        Assert.Equal(["a20171028.csv", "b20171028.csv"], exports.Files.Select(file => file.File), StringComparer.Ordinal);
        Assert.NotEqual(exports.Files[0].FileId, exports.Files[1].FileId, StringComparer.Ordinal);
        Assert.Equal(StagedExports.Rows(exports.Files[0], "row_hash"), StagedExports.Rows(exports.Files[1], "row_hash"));
    }

    [Fact]
    public void One_thread_and_two_give_the_same_bytes()
    {
        for (var i = 0; i < 4; i++)
        {
            exports.Text($"a{i}_20171028.csv", DetailList.File([.. Enumerable.Range(1, 900).Select(number => DetailList.Member(number, ("年龄", $"{20 + i}"), ("户码", $"20000000{number % 90 + 10}")))]));
        }

        Dictionary<string, byte[]> Staged(int threads)
        {
            Directory.Delete(exports.Out, recursive: true);
            return exports.Stage(threads).Files.ToDictionary(file => file.File, file => File.ReadAllBytes(file.RowsPath!), StringComparer.Ordinal);
        }

        Directory.CreateDirectory(exports.Out);
        var one = Staged(1);
        var two = Staged(2);
        Assert.All(one, pair => Assert.Equal(pair.Value, two[pair.Key]));
    }

    [Fact]
    public void A_run_stopped_half_way_leaves_nothing_half_and_the_next_completes()
    {
        exports.Text("a20171028.csv", DetailList.File([.. Enumerable.Repeat(DetailList.Row(), 20_000)]));
        exports.StageUntil(progress => progress.Rows > 8000);
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(exports.Out, "staging")));
        Assert.Empty(Directory.GetFiles(Path.Combine(exports.Out, "vault")));
        Directory.CreateDirectory(Path.Combine(exports.Out, "staging", ".making-0123"));
        Assert.Equal(20_000, exports.Stage().File.RowsStaged);
        Assert.DoesNotContain(Directory.GetDirectories(Path.Combine(exports.Out, "staging")), path => path.Contains(".making", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_line_after_the_header_is_accounted_for_however_dirty()
    {
        string[] kinds =
        [
            DetailList.Row(), "", "  ", ",,,", "合计,,1", "备注：甲", DetailList.Row()[..100], DetailList.Row(("自然村", "甲,乙")), DetailList.Row(("年龄", "x")),
            DetailList.Row(("姓名", "\"阿明")), DetailList.Row() + ",", "\"", "a,b", DetailList.Row(("户码", "")), DetailList.Row(("身份证号码", "1")), "\uFFFD",
        ];
        var lines = Gen.Int[0, kinds.Length - 1].Select(kind => kinds[kind]);
        lines.Array[1, 60].Sample(
            rows =>
            {
                using var folder = new StagedExports();
                var file = folder.Text("a20171028.csv", DetailList.File(rows), System.Text.Encoding.UTF8).Stage().File;
                Assert.Equal(rows.Length, file.RefusalRule is null ? file.RowsIn : rows.Length);
                Assert.Equal(file.RowsIn, file.RowsStaged + file.RowsRejected + file.RowsBlank + file.RowsTotal);
                Assert.Equal(file.RowsStaged, StagedExports.Rows(file, "1").Count);
                Assert.Equal(file.RowsRejected, StagedExports.Rejects(file).Distinct(StringComparer.Ordinal).Count());
            },
            iter: 25,
            threads: 1);
    }

    [Fact]
    public void No_identity_leaves_the_vault()
    {
        exports.Text("a20171028.csv", DetailList.File(DetailList.Row(), DetailList.Member(7, ("年龄", "999")), DetailList.Row()[..300])).Stage();
        string[] secrets = ["样例甲", "样例乙7", DetailList.Id(7), "10012345678", "6200000000000000017", "2000000017", "东组"];
        foreach (var path in Directory.EnumerateFiles(exports.Out, "*", SearchOption.AllDirectories))
        {
            var text = System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(path));
            Assert.DoesNotContain(secrets, secret => text.Contains(secret, StringComparison.Ordinal));
        }

        Assert.Equal(3, exports.Vault(exports.File).Count);
    }

    [Fact]
    public void Temporary_and_other_files_are_skipped_and_order_is_ordinal()
    {
        exports.Text("b20171028.csv", DetailList.File(DetailList.Row())).Text("~$b20171028.csv", "x").Text(".DS_Store", "x").Text("说明.docx", "x")
            .Text("子/a20171028.csv", DetailList.File(DetailList.Member(1))).Text("B20171028.csv", DetailList.File(DetailList.Member(2))).Stage();
        Assert.Equal(["B20171028.csv", "b20171028.csv", "子/a20171028.csv"], exports.Files.Select(file => file.File), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("脱贫明细20171028.parquet", false)]
    [InlineData("脱贫明细20171028.parquet", true)]
    [InlineData("脱贫明细20171028[1]*?.parquet", false)]
    public void A_parquet_file_is_read_as_rows_of_text(string name, bool isInArchive)
    {
        var path = Path.Combine(exports.Exports, name);
        using (var connection = new DuckDB.NET.Data.DuckDBConnection("Data Source=:memory:;threads=1"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"copy (select '城区' as 县, '新港街道' as 镇, '新港村委会' as 村, 2000000017 as 户码, '样例甲' as 户主姓名, 2017 as \"计划脱贫时间(年)\", date '2017-12-31' as \"实际脱贫时间(年)\") to '{path}' (format parquet)";
            command.ExecuteNonQuery();
        }

        if (isInArchive)
        {
            exports.Bytes("报送20171028.zip", StagedExports.Zip((Path.GetFileName(path), File.ReadAllBytes(path))));
            File.Delete(path);
        }

        exports.Stage();
        Assert.Equal(["2|441502001203|2017|2017"], StagedExports.Rows(exports.File, "row_number, village_code, plan_exit_year, exit_year"));
    }
}
