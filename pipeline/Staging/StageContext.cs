using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Analytics.Pipeline.Intake;
using Analytics.Pipeline.Intake.Codes;
using Analytics.Pipeline.Intake.Contracts;
using Analytics.Pipeline.Intake.Places;
using Analytics.Pipeline.Intake.Rules;
using Analytics.Pipeline.Intake.Sheets;
using Analytics.Pipeline.Vault;

namespace Analytics.Pipeline.Staging;

/// <summary>What all files of one run share; safe for several threads.</summary>
internal sealed class StageContext : IDisposable
{
    /// <summary>Raised when the same bytes would be staged differently.</summary>
    private const string StagingVersion = "10";

    private static readonly string[] References = ["code_lists.csv", "divisions.csv", "place_aliases.csv", "intake_rules.csv", "parameters.csv"];

    private readonly ConcurrentBag<ParquetOutput> outputs = [];

    public StageContext(StageOptions options)
    {
        Options = options;
        Key = OfficeKey.Load(options.KeyFile);
        Rules = IntakeRules.Load(options.ReferenceFolder);
        Codes = CodeLists.Load(options.ReferenceFolder);
        Places = PlaceTable.Load(options.ReferenceFolder);
        var contracts = ContractSet.Load(options.ContractsFolder);
        Tables = StagedTable.Of(contracts);
        var parameters = ReferenceTable.Load(options.ReferenceFolder, "parameters.csv");
        CloseDays = (int)Parameter(parameters, "quarter_close_days");
        FileYears = ((int)Parameter(parameters, "file_year_from"), (int)Parameter(parameters, "file_year_to"));
        Scan = new SheetScan(
            contracts, Codes, (int)Parameter(parameters, "header_search_rows"),
            new ShiftLimits(
                Parameter(parameters, "shifted_column_unknown_share"),
                (int)Parameter(parameters, "shifted_column_least_unknown"),
                (int)Parameter(parameters, "shifted_columns_wholly_unknown")));
        Version = VersionOf(options.ReferenceFolder, contracts, Key);
        Inbox = new Inbox(InboxFolder, Key);
    }

    public StageOptions Options { get; }

    public OfficeKey Key { get; }

    public KeyCache Keys { get; } = new();

    public Inbox Inbox { get; }

    public IntakeRules Rules { get; }

    public CodeLists Codes { get; }

    public PlaceTable Places { get; }

    public SheetScan Scan { get; }

    /// <summary>Columns of every staged table.</summary>
    public IReadOnlyDictionary<string, StagedColumn[]> Tables { get; }

    /// <summary>Days after a quarter's end within which a file still closes it.</summary>
    public int CloseDays { get; }

    /// <summary>First and last year that a file's date may fall in.</summary>
    public (int From, int To) FileYears { get; }

    /// <summary>8 hex digits over contracts, reference data, key and program: part of every cache folder's name.</summary>
    public string Version { get; }

    public string StagingFolder => Path.Combine(Options.OutFolder, "staging");

    public string InboxFolder => Path.Combine(Options.OutFolder, "inbox");

    /// <summary>Sealed identities of every staged file.</summary>
    public string VaultFolder => Path.Combine(Options.OutFolder, "vault");

    /// <summary>Lends a Parquet writer; give it back with <see cref="Return"/>.</summary>
    public ParquetOutput Borrow() => outputs.TryTake(out var output) ? output : new ParquetOutput();

    /// <summary>Takes a writer back.</summary>
    public void Return(ParquetOutput output) => outputs.Add(output);

    public void Dispose()
    {
        foreach (var output in outputs)
        {
            output.Dispose();
        }
    }

    private static double Parameter(ReferenceTable parameters, string name)
    {
        for (var row = 0; row < parameters.Count; row++)
        {
            if (parameters[row, "name"] == name && double.TryParse(parameters[row, "value"], CultureInfo.InvariantCulture, out var value))
            {
                return value;
            }
        }

        throw new OperatorException($"Parameter {name} is missing in parameters.csv.", $"参数表 parameters.csv 缺少 {name}。");
    }

    private static string VersionOf(string referenceFolder, ContractSet contracts, OfficeKey key)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in References)
        {
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(Path.Combine(referenceFolder, name))));
        }

        hash.AppendData(Encoding.ASCII.GetBytes($"{contracts.Hash}|{key.Fingerprint}|{StagingVersion}"));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 4));
    }
}
