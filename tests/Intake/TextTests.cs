using System.Text;
using Analytics.Pipeline.Intake;
using Analytics.Pipeline.Intake.Reading;
using Analytics.Pipeline.Intake.Rules;
using CsCheck;
using Xunit;

namespace Analytics.Tests.Intake;

public sealed class TextTests
{
    private static readonly Gen<string> Letters = Gen.OneOf(Gen.Char[' ', '~'], Gen.Char['一', '龥'], Gen.Char['\u00A1', '\u04FF'], Gen.Const('€'), Gen.Const('\n'))
        .Array[0, 300].Select(letters => new string(letters));

    [Fact]
    public void Gb18030_is_decoded_wherever_a_block_ends() => Gen.Select(Letters, Gen.Int[1, 40]).Sample((text, block) =>
    {
        var bytes = Gb.GetBytes(text);
        var decoder = new GbDecoder();
        var decoded = new StringBuilder();
        var characters = new char[block + 8];
        for (var start = 0; start < bytes.Length; start += block)
        {
            var take = Math.Min(block, bytes.Length - start);
            decoded.Append(characters, 0, decoder.Decode(bytes.AsSpan(start, take), characters, start + take == bytes.Length));
        }

        return decoded.ToString() == text;
    });

    [Fact]
    public void A_byte_that_is_no_character_swallows_no_line_end()
    {
        byte[] bytes = [.. Gb.GetBytes("甲"), 0xFF, (byte)'\n', 0xB0, (byte)'\n', .. Gb.GetBytes("乙")];
        Span<char> characters = stackalloc char[32];
        var text = new string(characters[..new GbDecoder().Decode(bytes, characters, isLast: true)]);
        Assert.Equal("甲\uFFFD\n\uFFFD\n乙", text);
    }

    [Fact]
    public void Without_quoting_a_quotation_mark_is_data()
    {
        Assert.Equal([["a", "\"阿明\"", "c"], ["\"x", "y", "z"]], Records("a,\"阿明\",c\r\n\"x,y,z\r\n", isQuoted: false));
    }

    [Fact]
    public void Quoted_fields_may_hold_commas_marks_and_line_ends()
    {
        var rows = Records("\"a,1\",\"say \"\"hi\"\"\",c\r\nd,\"two\r\nlines\",f\ng,h,\"i\"", isQuoted: true);
        Assert.Equal([["a,1", "say \"hi\"", "c"], ["d", "two\r\nlines", "f"], ["g", "h", "i"]], rows);
    }

    [Fact]
    public void A_record_that_only_quotes_make_whole_is_read_with_them_in_an_unquoted_file()
    {
        Assert.Equal([["a", "b,b", "c"], ["d", "e", "f"]], Records("a,\"b,b\",c\nd,e,f\n", isQuoted: false));
    }

    [Fact]
    public void A_quotation_mark_never_closed_costs_one_line_not_the_file()
    {
        var lines = string.Concat(Enumerable.Repeat("1,2,3\n", 50_000));
        var rows = Records($"a,\"b,c\n{lines}", isQuoted: true);
        Assert.Equal(50_001, rows.Count);
        Assert.Equal(["a", "\"b", "c"], rows[0]);
    }

    [Fact]
    public void The_row_number_is_the_line_where_the_record_starts()
    {
        using var rows = Rows("a,b\n\"1\n2\n3\",x\nc,d", isQuoted: true, width: 2);
        var numbers = new List<long>();
        while (rows.Read())
        {
            numbers.Add(rows.RowNumber);
        }

        Assert.Equal([1, 2, 5], numbers);
    }

    [Fact]
    public void Fields_written_with_quotes_read_back_the_same() =>
        Gen.Char["ab,\"\n 甲;\t"].Array[0, 12].Select(letters => new string(letters)).Select(text => text.Trim()).Array[3].List[1, 40].Sample(table =>
        {
            var text = string.Concat(table.Select(row => string.Join(',', row.Select(field => $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n"));
            var read = Records(text, isQuoted: true);
            return read.Count == table.Count && read.Zip(table).All(pair => pair.First.SequenceEqual(pair.Second, StringComparer.Ordinal));
        });

    [Fact]
    public void A_line_without_end_is_refused()
    {
        using var rows = Rows(new string('x', 1_000_000), isQuoted: false, width: 3);
        Assert.Equal(Rule.TooLarge, Assert.Throws<RefusedException>(() => rows.Read()).Rule);
    }

    private static readonly Encoding Gb = MakeGb();

    private static Encoding MakeGb()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("gb18030");
    }

    private static TextRows Rows(string text, bool isQuoted, int width) =>
        new(new MemoryStream(Encoding.UTF8.GetBytes(text)), new TextForm(IsUtf8: true, ',', isQuoted), new IntakeLimits()) { Width = width };

    private static List<string[]> Records(string text, bool isQuoted)
    {
        using var rows = Rows(text, isQuoted, width: 3);
        var records = new List<string[]>();
        while (rows.Read())
        {
            var fields = new string[rows.FieldCount];
            for (var i = 0; i < fields.Length; i++)
            {
                fields[i] = rows.Field(i).ToString();
            }

            records.Add(fields);
        }

        return records;
    }
}
