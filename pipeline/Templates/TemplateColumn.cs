using Analytics.Pipeline.Intake.Contracts;

namespace Analytics.Pipeline.Templates;

/// <summary>One column of an empty workbook, as a clerk sees it.</summary>
/// <param name="Field">The contract field it is read back as.</param>
/// <param name="Choices">Words of its drop-down; empty for none.</param>
/// <param name="IsStrict">Whether nothing but a choice is allowed.</param>
internal sealed record TemplateColumn(ContractField Field, IReadOnlyList<string> Choices, bool IsStrict)
{
    /// <summary>Whether its cells hold numbers; all others are text, so that no ID number loses a digit and no date its order.</summary>
    public bool IsNumber => Field.Kind is FieldKind.WholeNumber or FieldKind.Number;

    /// <summary>What to write into it, in words that no layout has for a header: the guide is never taken for data.</summary>
    public string Kind => Field.Kind switch
    {
        FieldKind.WholeNumber => "填整数",
        FieldKind.Number => "填数字",
        FieldKind.Date or FieldKind.DataDate => "填日期",
        FieldKind.Year => "填年度",
        FieldKind.Boolean => "选是或否",
        FieldKind.Code or FieldKind.Codes => "从下拉中选",
        FieldKind.PersonId or FieldKind.HeadId or FieldKind.OtherId => "填身份证号码",
        FieldKind.Digits or FieldKind.Certificate => "填号码",
        FieldKind.County or FieldKind.Town or FieldKind.Village => "填地名",
        _ => "填文字",
    };

    /// <summary>How to write it, in a few words.</summary>
    public string Note => string.Join('；', Notes());

    private IEnumerable<string> Notes()
    {
        yield return Field.IsRequired ? "必填" : "可空";
        if (Field.Unit is { } unit)
        {
            yield return $"单位：{unit}";
        }

        var hint = Field.Kind switch
        {
            FieldKind.Date => "写作2017-12-31",
            FieldKind.DataDate => "本表数据截止的日期，写作2017-12-31，每行相同",
            FieldKind.Year => "写作2017",
            FieldKind.PersonId or FieldKind.HeadId or FieldKind.OtherId => "18位，按文本填写",
            FieldKind.Household => "广东扶贫云户码",
            FieldKind.Codes => "可多选，以“,”分隔",
            _ when Field is { Minimum: { } least, Maximum: { } most } && IsNumber => FormattableString.Invariant($"{least:0.##}至{most:0.##}"),
            _ => "",
        };
        if (hint.Length > 0)
        {
            yield return hint;
        }
    }
}
