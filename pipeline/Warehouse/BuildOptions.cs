namespace Analytics.Pipeline.Warehouse;

/// <summary>Everything one build depends on beside the staged files. Two builds with equal options give equal tables.</summary>
public sealed record BuildOptions
{
    /// <summary>No partitions: all households at once.</summary>
    public const string Whole = "whole";

    /// <summary>DuckDB file to write. It must not exist.</summary>
    public required string DatabasePath { get; init; }

    /// <summary>Folder of the reference CSV files.</summary>
    public required string ReferenceFolder { get; init; }

    /// <summary>Folder of the contracts, which name the columns of staged rows.</summary>
    public required string ContractsFolder { get; init; }

    /// <summary>Quarter whose end is the as-of date. Files that speak for a later quarter are not read.</summary>
    public required Quarter AsOf { get; init; }

    /// <summary>Which poverty line judges: <c>plan</c> or <c>actual</c>.</summary>
    /// <value>plan.</value>
    public string Line { get; init; } = "plan";

    /// <summary>Threads DuckDB may use. The tables do not depend on it.</summary>
    /// <value>2.</value>
    public int Threads { get; init; } = 2;

    /// <summary>Most memory DuckDB may take, in MiB; it spills beside the database beyond that.</summary>
    /// <value>768.</value>
    public int MemoryLimitMiB { get; init; } = 768;

    /// <summary>Whether the tables of households are made for all at once (<see cref="Whole"/>) or one <c>county</c> or <c>zone</c> at a time. The tables do not depend on it.</summary>
    /// <value>whole.</value>
    public string PartitionBy { get; init; } = Whole;

    /// <summary>Folder of the tables of the last build, which the next goes on from; null makes every table and keeps none.</summary>
    public string? Kept { get; init; }

    /// <summary>Folder of the publication before this one, which revisions are told against; null for the first.</summary>
    public string? Previous { get; init; }

    /// <summary>Version of the program, for <c>ops.run</c>.</summary>
    public required string ProgramVersion { get; init; }

    /// <summary>Id of the run, for <c>ops.run</c>.</summary>
    public required string RunId { get; init; }

    /// <summary>Folder of the champions, one folder a model; null keeps none.</summary>
    public string? ModelRegistry { get; init; }

    /// <summary>Folder beside <see cref="ModelRegistry"/> of all models that contests trained, so that the next run need not; the tables do not depend on it.</summary>
    public string? TrainedModels => ModelRegistry is null ? null : Path.Combine(Path.GetDirectoryName(ModelRegistry)!, "trained");

    /// <summary>Id of a risk model of <see cref="ModelRegistry"/> that scores the as-of quarter; null lets the contest decide.</summary>
    public string? RiskModel { get; init; }

    /// <summary>Whether the inputs are made up: the model card then says so.</summary>
    public bool IsSimulated { get; init; }

    /// <summary>Lists every fault at once.</summary>
    /// <returns>One line a fault; empty when the options can be used.</returns>
    public IReadOnlyList<string> Validate()
    {
        List<string> faults = [];
        if (File.Exists(DatabasePath))
        {
            faults.Add($"database '{DatabasePath}': exists already");
        }

        if (!Directory.Exists(ReferenceFolder))
        {
            faults.Add($"reference folder '{ReferenceFolder}': no such folder");
        }

        if (!Directory.Exists(ContractsFolder))
        {
            faults.Add($"contracts folder '{ContractsFolder}': no such folder");
        }

        if (Line is not ("plan" or "actual"))
        {
            faults.Add($"--line {Line}: must be plan or actual");
        }

        if (PartitionBy is not (Whole or "county" or "zone"))
        {
            faults.Add($"--partition-by {PartitionBy}: must be {Whole}, county or zone");
        }

        if (Threads < 1)
        {
            faults.Add($"threads {Threads}: must be 1 or more");
        }

        if (MemoryLimitMiB < 128)
        {
            faults.Add($"memory limit {MemoryLimitMiB} MiB: must be 128 or more");
        }

        return faults;
    }
}
