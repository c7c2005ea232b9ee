using Analytics.Pipeline.Intake;
using Analytics.Pipeline.Intake.Contracts;

namespace Analytics.Pipeline.Templates;

/// <summary>Writes an empty workbook for every layout that nobody exports: what no register exports is filled in here and read back like any export.</summary>
public static class WriteTemplates
{
    private static readonly string[] s_yesNo = ["是", "否"];

    /// <summary>Writes the workbooks.</summary>
    /// <param name="folder">Folder to write; made when absent.</param>
    /// <param name="contractsFolder">The contracts.</param>
    /// <param name="referenceFolder">Code lists and divisions.</param>
    /// <returns>Names of the files written, by layout.</returns>
    /// <exception cref="OperatorException">A workbook of that name is there already: it may be filled in.</exception>
    public static IReadOnlyList<string> Run(string folder, string contractsFolder, string referenceFolder)
    {
        var contracts = ContractSet.Load(contractsFolder).Contracts.Where(contract => contract.HasTemplate)
            .OrderBy(contract => contract.Name, StringComparer.Ordinal).ToList();
        var there = contracts.Select(FileName).Where(name => File.Exists(Path.Combine(folder, name))).ToList();
        if (there.Count > 0)
        {
            throw new OperatorException(
                $"{folder} already holds {string.Join(", ", there)}, perhaps filled in: name an empty folder with --out.",
                $"{folder} 中已有 {string.Join('、', there)}，可能已填写，请用 --out 指定空文件夹。");
        }

        var codes = ReferenceTable.Load(referenceFolder, "code_lists.csv");
        var labels = Enumerable.Range(0, codes.Count).Where(row => codes[row, "code"].Length > 0)
            .ToLookup(row => codes[row, "list"], row => codes[row, "label"], StringComparer.Ordinal);
        var divisions = ReferenceTable.Load(referenceFolder, "divisions.csv");
        var places = Enumerable.Range(0, divisions.Count).ToLookup(row => divisions[row, "level"], row => divisions[row, "name"], StringComparer.Ordinal);
        string[] counties = [.. places["zone"]];
        string[] towns = [.. places["town"].Distinct(StringComparer.Ordinal)];
        Directory.CreateDirectory(folder);
        foreach (var contract in contracts)
        {
            TemplateWorkbook.Write(
                Path.Combine(folder, FileName(contract)), contract.Title,
                [.. contract.Fields.Where(IsPrinted).Select(field => Column(field, labels, counties, towns))]);
        }

        return [.. contracts.Select(FileName)];
    }

    private static TemplateColumn Column(ContractField field, ILookup<string, string> labels, string[] counties, string[] towns) => field.Kind switch
    {
        FieldKind.Boolean => new(field, s_yesNo, IsStrict: true),
        FieldKind.Code => new(field, [.. labels[field.CodeList!].Distinct(StringComparer.Ordinal)], IsStrict: true),
        FieldKind.Codes => new(field, [.. labels[field.CodeList!].Distinct(StringComparer.Ordinal)], IsStrict: false),
        FieldKind.County => new(field, counties, IsStrict: false),
        FieldKind.Town => new(field, towns, IsStrict: false),
        _ => new(field, [], IsStrict: false),
    };

    /// <summary>A column that the layout prints; the date of the data always is one, for without it a file is refused.</summary>
    internal static bool IsPrinted(ContractField field) => !field.IsOptional || field.Kind == FieldKind.DataDate;

    private static string FileName(Contract contract) =>
        string.Concat(contract.Title.Select(letter => Path.GetInvalidFileNameChars().Contains(letter) || letter is '\\' or ':' ? '_' : letter)) + ".xlsx";
}
