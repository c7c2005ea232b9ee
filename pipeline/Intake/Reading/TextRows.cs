using Analytics.Pipeline.Intake.Rules;

namespace Analytics.Pipeline.Intake.Reading;

/// <summary>
/// The records of a text file. A record is read without quotation marks unless only reading them gives the header's number
/// of fields (or the file is known to be quoted): a mark in an unquoted file stays data, a mark never closed costs one line.
/// </summary>
internal sealed class TextRows : RowReader
{
    private readonly TextBlocks blocks;
    private readonly TextForm form;
    private readonly IntakeLimits limits;
    private readonly FieldSplitter plain;
    private readonly FieldSplitter quoted;
    private FieldSplitter fields;
    private char[] buffer = new char[TextBlocks.BlockBytes * 2];
    private int position;
    private int end;
    private int recordStart;
    private int recordLength;
    private long nextLine = 1;

    public TextRows(Stream source, TextForm form, IntakeLimits limits)
    {
        this.form = form;
        this.limits = limits;
        blocks = new TextBlocks(source, form.IsUtf8);
        plain = new FieldSplitter(form.Delimiter, limits.Columns);
        quoted = new FieldSplitter(form.Delimiter, limits.Columns);
        fields = plain;
    }

    public override bool IsText => true;

    /// <summary>Number of fields of the header; 0 while it is looked for.</summary>
    public int Width { get; set; }

    public override int FieldCount => fields.Count;

    public override ReadOnlySpan<char> Raw => buffer.AsSpan(recordStart, recordLength);

    public override ReadOnlySpan<char> Field(int index) => Trim(fields[index]);

    public override bool Read()
    {
        var lineEnd = FindLineEnd();
        if (lineEnd < 0)
        {
            return false;
        }

        RowNumber = nextLine;
        if (RowNumber > limits.Rows)
        {
            throw new RefusedException(Rule.TooLarge);
        }

        recordStart = position;
        var lineLength = lineEnd - position;
        recordLength = lineLength;
        if (recordLength > 0 && buffer[lineEnd - 1] == '\r')
        {
            recordLength--;
        }

        fields = plain;
        plain.Plain(buffer, recordStart, recordLength);
        if ((form.IsQuoted || (Width > 0 && plain.Count != Width)) && Raw.Contains('"'))
        {
            if (TryQuoted())
            {
                return true;
            }

            // Looking for the closing mark may have moved the text.
            recordStart = position;
            plain.Plain(buffer, recordStart, recordLength);
        }

        position = Math.Min(position + lineLength + 1, end);
        nextLine++;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            blocks.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool TryQuoted()
    {
        // More lines are only needed where a mark is still open at the end of what is at hand.
        while (true)
        {
            var text = buffer.AsSpan(position, Math.Min(end - position, limits.LineCharacters));
            var isAll = blocks.IsOver && text.Length == end - position;
            if (quoted.Quoted(text, isAll, out var used, out var lines))
            {
                // A record over several lines must be whole: else a mark never closed would take the next lines with it.
                var isTorn = Width > 0 && quoted.Count != Width && (lines > 0 || plain.Count == Width);
                if (isTorn || lines > limits.QuotedLines || (!form.IsQuoted && quoted.Count != Width))
                {
                    return false;
                }

                fields = quoted;
                recordStart = position;
                recordLength = used > 0 && buffer[position + used - 1] == '\r' ? used - 1 : used;
                position = Math.Min(position + used + 1, end);
                nextLine += 1 + lines;
                return true;
            }

            if (isAll || text.Length == limits.LineCharacters || blocks.IsOver)
            {
                return false;
            }

            Fill();
        }
    }

    /// <summary>Position of the line end of the next line, or the end of the text; -1 when there is no line left.</summary>
    private int FindLineEnd()
    {
        var searched = position;
        while (true)
        {
            var found = buffer.AsSpan(searched, end - searched).IndexOf('\n');
            if (found >= 0)
            {
                return searched + found;
            }

            if (blocks.IsOver)
            {
                return position == end ? -1 : end;
            }

            var held = end - position;
            if (held > limits.LineCharacters)
            {
                throw new RefusedException(Rule.TooLarge);
            }

            Fill();
            searched = position + held;
        }
    }

    private void Fill()
    {
        var held = end - position;
        if (buffer.Length - held < TextBlocks.BlockBytes + 8)
        {
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, held + TextBlocks.BlockBytes + 8));
        }

        buffer.AsSpan(position, held).CopyTo(buffer);
        (position, end) = (0, held);
        end += blocks.Read(buffer.AsSpan(end, TextBlocks.BlockBytes + 8));
    }
}
