using System.Security.Cryptography;
using System.Text.Json;

namespace Analytics.Pipeline.Intake.Contracts;

/// <summary>The contracts of a folder: one Frictionless Table Schema a layout.</summary>
public sealed class ContractSet
{
    private ContractSet(IReadOnlyList<Contract> contracts, string hash) => (Contracts, Hash) = (contracts, hash);

    /// <summary>All contracts, by name.</summary>
    public IReadOnlyList<Contract> Contracts { get; }

    /// <summary>SHA-256 over the contract files, lower-case hex.</summary>
    public string Hash { get; }

    /// <summary>Reads every <c>*.json</c> of a folder.</summary>
    /// <param name="folder">Such as <c>data/contracts</c>.</param>
    /// <returns>The contracts.</returns>
    /// <exception cref="OperatorException">The folder holds no contract, or one that cannot be read.</exception>
    public static ContractSet Load(string folder)
    {
        var paths = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json") : [];
        Array.Sort(paths, StringComparer.Ordinal);
        if (paths.Length == 0)
        {
            throw new OperatorException($"No contract in {folder}: reinstall the program.", $"{folder} 中没有表式约定文件，请重新安装程序。");
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var contracts = new List<Contract>();
        foreach (var path in paths)
        {
            var bytes = File.ReadAllBytes(path);
            hash.AppendData(bytes);
            try
            {
                using var document = JsonDocument.Parse(bytes);
                contracts.Add(Read(document.RootElement));
            }
            catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                throw new OperatorException($"Contract {path} cannot be read: {fault.Message}", $"表式约定文件 {path} 无法读取。", inner: fault);
            }
        }

        return new ContractSet(contracts, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static Contract Read(JsonElement root)
    {
        var fields = root.GetProperty("fields").EnumerateArray().Select(ReadField).ToList();
        var headers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var rank in Enumerable.Range(0, 3))
        {
            foreach (var field in fields)
            {
                foreach (var alias in field.Aliases.Prepend(field.Title))
                {
                    var writings = HeaderText.Writings(alias).ToList();
                    if (rank < writings.Count)
                    {
                        headers.TryAdd(writings[rank], field.Index);
                    }
                }
            }
        }

        return new Contract
        {
            Name = root.GetProperty("name").GetString()!,
            Title = root.GetProperty("title").GetString()!,
            Titles = Texts(root, "titles"),
            Table = Text(root, "table") ?? root.GetProperty("name").GetString()!,
            Version = root.GetProperty("version").GetString()!,
            SourceSystem = root.GetProperty("sourceSystem").GetString()!,
            Grain = root.GetProperty("grain").GetString()!,
            Signature = Texts(root, "signature"),
            OmittedColumn = Text(root, "omittedColumn"),
            HasTemplate = Flag(root, "template") || Text(root, "sourceSystem") == "own",
            Fields = fields,
            Headers = headers,
        };
    }

    private static ContractField ReadField(JsonElement field, int index)
    {
        var limits = field.TryGetProperty("constraints", out var constraints) ? constraints : default;
        return new ContractField
        {
            Name = field.GetProperty("name").GetString()!,
            Title = field.GetProperty("title").GetString()!,
            Kind = Kind(field),
            Aliases = Texts(field, "aliases"),
            IsRequired = Flag(limits, "required"),
            IsOptional = Flag(field, "optional"),
            IsIdentity = Flag(field, "identity"),
            IsKeyed = Flag(field, "keyed"),
            Decimals = field.TryGetProperty("decimals", out var decimals) ? decimals.GetInt32() : 2,
            CodeList = Text(field, "codeList"),
            CollectiveCode = Text(field, "collectiveCode"),
            Unit = Text(field, "unit"),
            Minimum = Limit(limits, "minimum"),
            Maximum = Limit(limits, "maximum"),
            TrueValues = Texts(field, "trueValues"),
            FalseValues = Texts(field, "falseValues"),
            Index = index,
        };
    }

    private static FieldKind Kind(JsonElement field) => (Text(field, "role"), Text(field, "type")) switch
    {
        ("county", _) => FieldKind.County,
        ("town", _) => FieldKind.Town,
        ("village", _) => FieldKind.Village,
        ("address", _) => FieldKind.Address,
        ("household", _) => FieldKind.Household,
        ("personId", _) => FieldKind.PersonId,
        ("headId", _) => FieldKind.HeadId,
        ("otherId", _) => FieldKind.OtherId,
        ("name", _) => FieldKind.Name,
        ("headName", _) => FieldKind.HeadName,
        ("certificate", _) => FieldKind.Certificate,
        ("people", _) => FieldKind.People,
        ("dataDate", _) => FieldKind.DataDate,
        ("digits", _) => FieldKind.Digits,
        (null, "boolean") => FieldKind.Boolean,
        (null, "integer") => FieldKind.WholeNumber,
        (null, "number") => FieldKind.Number,
        (null, "date") => FieldKind.Date,
        (null, "year") => FieldKind.Year,
        (null, "string") when field.TryGetProperty("codeList", out _) => Flag(field, "multiple") ? FieldKind.Codes : FieldKind.Code,
        (null, "string") when Flag(field, "identity") || Flag(field, "vault") => FieldKind.Vault,
        (null, "string") => FieldKind.Text,
        var other => throw new JsonException($"Field {Text(field, "name")} has an unknown type or role: {other}."),
    };

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static bool Flag(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.GetBoolean();

    private static decimal? Limit(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value.GetDecimal() : null;

    private static List<string> Texts(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? [.. value.EnumerateArray().Select(item => item.GetString()!)] : [];
}
