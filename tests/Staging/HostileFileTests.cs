using System.IO.Compression;
using System.Text;
using Analytics.Pipeline.Intake;
using Analytics.Pipeline.Publish;
using Xunit;

namespace Analytics.Tests.Staging;

/// <summary>Files that want to do harm: bounded, refused by name, never an unhandled exception.</summary>
public sealed class HostileFileTests : IDisposable
{
    private static readonly object?[] Exit = ["市", "县", "镇", "村", "户码", "户主姓名", "计划脱贫时间(年)", "实际脱贫时间(年)"];
    private readonly StagedExports exports = new();

    public void Dispose() => exports.Dispose();

    [Fact]
    public void Files_inside_an_archive_and_an_archive_inside_it_are_taken_in()
    {
        var csv = StagedExports.Gbk.GetBytes(DetailList.File(DetailList.Row()));
        var xlsx = StagedExports.Xlsx(("s", [Exit, ["汕尾市", "城区", "新港街道", "新港村委会", "1", "样例甲", 2017, null]]));
        exports.Bytes("报送20171028.zip", StagedExports.Zip(("明细/a.csv", csv), ("脱贫.xlsx", xlsx), ("__MACOSX/x.csv", csv), ("内.zip", StagedExports.Zip(("b20180331.csv", csv))))).Stage();
        Assert.Equal(["报送20171028.zip!内.zip!b20180331.csv", "报送20171028.zip!明细/a.csv", "报送20171028.zip!脱贫.xlsx"], exports.Files.Select(file => file.File), StringComparer.Ordinal);
        Assert.Equal(["2018Q1", "2017Q4", "2017Q4"], exports.Files.Select(file => file.Quarter.ToString()!), StringComparer.Ordinal);
        Assert.Single(Directory.GetFiles(Path.Combine(exports.Out, "inbox")));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gbk")]
    public void Names_in_an_archive_are_read_in_either_encoding_without_its_flag(string encoding)
    {
        var name = encoding == "gbk" ? StagedExports.Gbk.GetBytes("贫困人口（2017年10月28日）.csv") : Encoding.UTF8.GetBytes("贫困人口（2017年10月28日）.csv");
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.Latin1))
        {
            StagedExports.Entry(zip, Encoding.Latin1.GetString(name), DetailList.File(DetailList.Row()));
        }

        exports.Bytes("a.zip", stream.ToArray()).Stage();
        Assert.Equal(("a.zip!贫困人口（2017年10月28日）.csv", new DateOnly(2017, 10, 28)), (exports.File.File, exports.File.TakenDate));
    }

    [Theory]
    [InlineData("../a.csv")]
    [InlineData("/etc/a.csv")]
    [InlineData("a\\..\\b.csv")]
    [InlineData("C:a.csv")]
    public void A_path_that_leaves_the_archive_refuses_it(string name)
    {
        exports.Bytes("a.zip", StagedExports.Zip(("b.csv", []), (name, [1]))).Stage();
        Assert.Equal(("a.zip", "archive_unsafe"), (exports.File.File, exports.File.RefusalRule));
    }

    [Fact]
    public void Archives_nested_too_deep_too_many_or_too_large_are_refused()
    {
        var inner = StagedExports.Zip(("c.zip", StagedExports.Zip(("d.csv", []))));
        exports.Bytes("1.zip", StagedExports.Zip(("b.zip", inner)));
        exports.Bytes("2.zip", StagedExports.Zip([.. Enumerable.Range(0, 50).Select(i => ($"{i}.csv", Array.Empty<byte>()))]));
        exports.Bytes("3.zip", StagedExports.Zip(("a.csv", new byte[40 << 20])));
        exports.Bytes("4.zip", [0x50, 0x4B, 3, 4, 9, 9, 9]);
        exports.Stage(limits: new IntakeLimits { ArchiveEntries = 40, UnpackedMiB = 100 });
        Assert.Equal(["archive_unsafe", "archive_unsafe", "archive_unsafe", "workbook_damaged"], exports.Files.Select(file => file.RefusalRule!), StringComparer.Ordinal);
    }

    [Fact]
    public void An_entry_that_lies_about_its_length_gives_no_more_than_it_declares()
    {
        var zip = StagedExports.Zip(("a20171028.csv", StagedExports.Gbk.GetBytes(DetailList.File([.. Enumerable.Repeat(DetailList.Row(), 5000)]))));
        var directory = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(zip.AsSpan(directory + 24), 4000);
        exports.Bytes("a.zip", zip).Stage();
        Assert.True(exports.File.RefusalRule is not null || exports.File.RowsIn < 20);
    }

    [Fact]
    public void An_entry_or_a_sheet_whose_checksum_differs_is_damaged()
    {
        static byte[] Touched(byte[] zip)
        {
            zip[zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 16] ^= 1;
            return zip;
        }

        var csv = StagedExports.Gbk.GetBytes(DetailList.File(DetailList.Row()));
        exports.Bytes("1.zip", Touched(StagedExports.Zip(("a20171028.csv", csv), ("b20171028.csv", csv))));
        exports.Bytes("2_20171028.xlsx", Touched(StagedExports.Xlsx(("s", [Exit, ["汕尾市", "城区", "新港街道", "新港村委会", "1", "样例甲", 2017, null]])))).Stage();
        Assert.Equal(["1.zip!a20171028.csv ", "1.zip!b20171028.csv workbook_damaged", "2_20171028.xlsx workbook_damaged"], exports.Files.Select(file => $"{file.File} {file.RefusalRule}"), StringComparer.Ordinal);
    }

    [Fact]
    public void Damaged_and_disguised_workbooks_are_refused_by_name()
    {
        var good = StagedExports.Xlsx(("s", [Exit, ["汕尾市", "城区", "新港街道", "新港村委会", "1", "样例甲", 2017, null]]));
        exports.Bytes("1.xlsx", good[..(good.Length / 2)]);
        exports.Bytes("2.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]);
        exports.Bytes("3.xlsx", new byte[600]);
        exports.Bytes("4.xlsx", StagedExports.Zip(("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><x>&b;</x>"u8.ToArray())));
        exports.Bytes("5.parquet", [.. "PAR1"u8, 1, 2, 3, .. "PAR1"u8]);
        exports.Bytes("6.rar", [1, 2, 3]);
        exports.Bytes("7.csv", [0x50, 0x4B, 3, 4]);
        exports.Stage();
        Assert.All(exports.Files, file => Assert.Equal("workbook_damaged", file.RefusalRule));
        Assert.Equal(7, exports.Files.Count);
    }

    [Fact]
    public void A_workbook_with_two_sheets_of_one_name_is_refused_since_their_rows_could_not_be_told_apart()
    {
        object?[] row = ["汕尾市", "城区", "无此街道", "新港村委会", "1", "样例甲", 2017, null];
        exports.Bytes("a20171028.xlsx", StagedExports.Xlsx(("台账", [Exit, row]), ("台账", [Exit, row]))).Stage();
        Assert.Equal("workbook_damaged", exports.File.RefusalRule);
    }

    [Fact]
    public void Entities_in_a_sheet_are_not_expanded()
    {
        var bytes = StagedExports.Xlsx(("s", [Exit]));
        using var stream = new MemoryStream();
        stream.Write(bytes);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            StagedExports.Entry(zip, "xl/worksheets/sheet1.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&a;</t></is></c></row></sheetData></worksheet>");
        }

        exports.Bytes("a20171028.xlsx", stream.ToArray()).Stage();
        Assert.Equal("workbook_damaged", exports.File.RefusalRule);
    }

    [Fact]
    public void A_sheet_wider_or_longer_than_the_limits_is_refused()
    {
        exports.Bytes("a20171028.xlsx", StagedExports.Xlsx(("s", [[.. Exit, .. Enumerable.Repeat<object?>("x", 300)]])));
        exports.Bytes("b20171028.xlsx", StagedExports.Xlsx(("s", [Exit, .. Enumerable.Repeat<object?[]>(["汕尾市", "城区", "新港街道", "新港村委会", "1", "样例甲", 2017, null], 600)])));
        exports.Stage(limits: new IntakeLimits { Columns = 200, Rows = 500 });
        Assert.All(exports.Files, file => Assert.Equal("too_large", file.RefusalRule));
    }

    [Fact]
    public void Text_that_is_neither_encoding_or_no_layout_is_refused()
    {
        var random = new byte[20_000];
        for (var i = 0; i < random.Length; i++)
        {
            random[i] = (byte)(0x80 + ((i * 7919) % 127) | (i % 50 == 0 ? 0xFF : 0));
        }

        for (var i = 0; i < random.Length; i += 40)
        {
            random[i] = (byte)'\n';
            random[i + 1] = 0xFF;
        }

        exports.Bytes("1.csv", random).Text("2.csv", "a,b,c\n1,2,3\n").Text("3.csv", "").Text("4.csv", new string('x', 2_000_000)).Stage();
        Assert.Equal(["encoding_invalid", "layout_unknown", "file_empty", "too_large"], exports.Files.Select(file => file.RefusalRule!), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("a20171028.xlsx", "%PDF-1.4\n1 0 obj\n")]
    [InlineData("a20171028.csv", "%PDF-1.4\n1 0 obj\n")]
    [InlineData("a20171028.xls", "no workbook")]
    public void A_file_that_is_not_what_its_ending_says_is_damaged(string name, string text)
    {
        exports.Text(name, text).Stage();
        Assert.Equal("workbook_damaged", exports.File.RefusalRule);
    }

    [Theory]
    [InlineData("a20171028.xlsx", "", "file_empty", "重新导出")]
    [InlineData("a20171028.zip", "", "file_empty", "重新导出")]
    [InlineData("a20171028.xls", "<html><table><tr><td>户码</td></tr></table></html>", "web_page", "另存为xlsx")]
    [InlineData("a20171028.xls", "<?xml version=\"1.0\"?><Workbook/>", "web_page", "另存为xlsx")]
    public void An_empty_file_and_a_web_page_say_what_is_to_be_done_about_them(string name, string text, string rule, string advice)
    {
        exports.Text(name, text).Stage();
        Assert.Equal(rule, exports.File.RefusalRule);
        Assert.Contains(advice, exports.File.RefusalReason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_with_a_password_says_that_the_password_is_to_be_taken_off()
    {
        exports.Bytes("a20171028.xls", LockedWorkbook.Xls).Stage();
        Assert.Equal("file_locked", exports.File.RefusalRule);
        Assert.Contains("取消密码", exports.File.RefusalReason, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_are_left_out_and_what_cannot_be_opened_is_refused_by_name_and_the_rest_is_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "No such names.");
        exports.Text("a20171028.csv", DetailList.File(DetailList.Row())).Text("note.md", "");
        exports.Shell("ln -s . loop; ln -s nowhere.csv gone.csv; ln -s a20171028.csv again.csv; mkfifo pipe.csv; echo x > $(printf '\\303\\373.csv'); mkdir $(printf '\\303\\373')");
        try
        {
            exports.Stage();
            Assert.Equal(
                [("a20171028.csv", null), ("pipe.csv", "file_empty"), ("\uFFFD\uFFFD.csv", "file_unreadable"), ("\uFFFD\uFFFD/", "file_unreadable")],
                exports.Files.Select(file => (file.File, file.RefusalRule)));
            Assert.Equal(1, exports.Files[0].RowsStaged);

            var key = RunKey.Of(new RunOptions { Exports = exports.Exports, Out = OutFolder.Of(exports.Out), KeyFile = "" }, "key");
            Assert.Equal(exports.Files.ToDictionary(file => file.File, file => file.Sha256), key.Inputs);
        }
        finally
        {
            exports.Shell("rm -r -- *.csv $(printf '\\303\\373')");
        }
    }

    [Fact]
    public void A_sheet_of_data_without_a_known_header_is_refused_by_name_beside_the_sheets_that_are_read()
    {
        object?[] row = ["汕尾市", "城区", "新港街道", "新港村委会", "1", "样例甲", 2017, null];
        object?[] person = ["样例乙", DetailList.Id(1)];
        exports.Bytes("a20171028.xlsx", StagedExports.Xlsx(
            ("无表头", [row, row, row]), ("名单", [.. Enumerable.Repeat<object?[]>(["续表"], 12), person]), ("读", [Exit, row]),
            ("说明", [["填报说明"], ["列", "含义", "示例"], ["户码", "户的编号", 1], ["户主姓名", "如实填写", null], ["联系人", "样例丙"]]), ("空", [])));
        for (var run = 0; run < 2; run++)
        {
            exports.Stage();
            Assert.Equal(["g_exit", "", ""], exports.Files.Select(file => file.Layout), StringComparer.Ordinal);
            Assert.Equal([null, "sheet_unknown", "sheet_unknown"], exports.Files.Select(file => file.RefusalRule), StringComparer.Ordinal);
            Assert.Equal((1L, 0L, 0L), (exports.Files[0].RowsStaged, exports.Files[1].RowsIn, exports.Files[2].RowsIn));
            Assert.Contains("“无表头”", exports.Files[1].RefusalReason, StringComparison.Ordinal);
            Assert.Contains("“名单”", exports.Files[2].RefusalReason, StringComparison.Ordinal);
            Assert.Equal(3, exports.Files.Select(file => file.FileId).Distinct(StringComparer.Ordinal).Count());
        }
    }

    [Fact]
    public void A_summary_by_place_beside_the_rows_is_left_out()
    {
        object?[] row = ["汕尾市", "城区", "新港街道", "新港村委会", "1", "样例甲", 2017, 2018];
        object?[] sums = ["汕尾市", "城区", "新港街道", 12, 45, 3, 9, 1];
        exports.Bytes("a20171028.xlsx", StagedExports.Xlsx(("读", [Exit, row]), ("汇总", [["汇总表"], sums, sums, sums, sums]))).Stage();
        Assert.Equal(("g_exit", 1L), (exports.File.Layout, exports.File.RowsStaged));
    }

    [Fact]
    public void Headers_and_values_that_look_like_sql_are_data()
    {
        var text = DetailList.File(DetailList.Row(("自然村", "'; drop table rows0; --"), ("民族", "汉族') select 1 --")))
            .Replace("就业预期", "'); attach 'x' as y; --", StringComparison.Ordinal);
        exports.Text("a'b20171028.csv", text).Stage();
        Assert.Equal(["汉族') select 1 --"], StagedExports.Rows(exports.File, "ethnicity"));
    }
}
