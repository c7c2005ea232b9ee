using System.Globalization;
using System.IO.Compression;
using System.Text;
using Analytics.Sample;
using Analytics.Sample.Exports;
using Xunit;

namespace Analytics.Tests.Sample;

public sealed class DefectTests : IDisposable
{
    private readonly SmallCity city = SmallCity.Make(dirt: DirtLevel.Real);

    public void Dispose() => city.Dispose();

    [Fact]
    public void Every_rule_for_rows_is_planted_even_in_a_city_of_200_households()
    {
        var rules = File.ReadLines(Path.Combine(SmallCity.Reference, "intake_rules.csv")).Skip(1).Select(line => line.Split(',')).Where(cells => cells[1] != "refuse").Select(cells => cells[0]);
        var planted = city.Truth("defects.csv").Select(row => row["rule"]).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(rules.Except(planted, StringComparer.Ordinal));
    }

    [Fact]
    public void The_counts_of_every_file_add_up_to_its_lines()
    {
        foreach (var file in city.Truth("input_files.csv").Where(row => row["layout"] == "g_roster"))
        {
            int Rows(string kind) => int.Parse(file["rows_" + kind], CultureInfo.InvariantCulture);
            Assert.Equal(Rows("in"), Rows("accepted") + Rows("rejected") + Rows("duplicate") + Rows("blank") + Rows("total"));
            Assert.Equal(Rows("in") + 1, Lines(file["file"]).Length);
        }
    }

    [Fact]
    public void The_truth_names_the_physical_line_of_each_defect()
    {
        var defects = city.Truth("defects.csv").Where(row => row["row"] != "0" && row["file"].Contains("贫困人口明细表", StringComparison.Ordinal)).ToList();
        foreach (var defect in defects)
        {
            var line = Lines(defect["file"])[int.Parse(defect["row"], CultureInfo.InvariantCulture) - 1];
            var cells = Encoding.GetEncoding("GB18030").GetString(line).Split(',');
            string Cell(string header) => cells[GRosterHeader.Position(header)];
            switch (defect["rule"])
            {
                case "ragged_row" or "ragged_row_repaired":
                    Assert.NotEqual(80, cells.Length);
                    break;
                case "text_undecodable":
                    Assert.Contains((byte)0xFF, line);
                    break;
                case "household_code_missing":
                    Assert.Equal("", Cell("户码"));
                    break;
                case "id_missing":
                    Assert.Equal("", Cell("身份证号码"));
                    break;
                case "date_invalid":
                    Assert.Equal("1985-02-30", Cell("出生日期"));
                    break;
                case "place_question_mark":
                    Assert.Contains('?', Cell("行政村"));
                    break;
            }
        }
    }

    [Fact]
    public void A_copy_stands_below_the_row_it_repeats()
    {
        var copies = city.Truth("defects.csv").Where(row => row["kind"] == "duplicate").ToList();
        Assert.NotEmpty(copies);
        foreach (var copy in copies)
        {
            var lines = Lines(copy["file"]);
            var row = int.Parse(copy["row"], CultureInfo.InvariantCulture) - 1;
            Assert.Contains(lines.Take(row), line => line.AsSpan().SequenceEqual(lines[row]));
        }
    }

    [Fact]
    public void One_detail_list_is_UTF8_with_a_mark_and_one_lies_in_a_zip()
    {
        var utf8 = city.Rosters.Where(file => File.ReadAllBytes(file.Path).AsSpan().StartsWith(Encoding.UTF8.Preamble)).ToList();
        Assert.Single(utf8);
        Assert.Single(Directory.EnumerateFiles(city.Exports, "*.zip", SearchOption.AllDirectories));
        Assert.Single(city.Truth("input_files.csv"), row => row["file"].Contains('!', StringComparison.Ordinal));
    }

    [Fact]
    public void A_household_with_all_rows_rejected_stays_in_the_truth()
    {
        var reviews = city.Truth("household_review.csv").ToLookup(row => row["quarter"], row => row["household_code"], StringComparer.Ordinal);
        var whole = city.Truth("defects.csv").Where(row => row["rule"] == "boolean_invalid" && row["column"] == "A56主要住房是否危房").ToList();
        Assert.NotEmpty(whole);
        foreach (var defect in whole)
        {
            var cells = Encoding.GetEncoding("GB18030").GetString(Lines(defect["file"])[int.Parse(defect["row"], CultureInfo.InvariantCulture) - 1]).Split(',');
            var isNew = cells[GRosterHeader.Position("是否新识别贫困户")] == "是";
            Assert.True(isNew || reviews[defect["file"][..6]].Contains(cells[GRosterHeader.Position("户码")], StringComparer.Ordinal));
        }
    }

    private byte[][] Lines(string file)
    {
        var zip = file.IndexOf('!', StringComparison.Ordinal);
        byte[] bytes;
        if (zip < 0)
        {
            bytes = File.ReadAllBytes(Path.Combine(city.Exports, file));
        }
        else
        {
            using var archive = ZipFile.OpenRead(Path.Combine(city.Exports, file[..zip]));
            using var entry = archive.Entries[0].Open();
            using var memory = new MemoryStream();
            entry.CopyTo(memory);
            bytes = memory.ToArray();
        }

        if (bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = Encoding.GetEncoding("GB18030").GetBytes(Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3));
        }

        var lines = new List<byte[]>();
        for (var start = 0; start < bytes.Length;)
        {
            var end = bytes.AsSpan(start).IndexOf("\r\n"u8);
            lines.Add(bytes[start..(start + end)]);
            start += end + 2;
        }

        return [.. lines];
    }
}
