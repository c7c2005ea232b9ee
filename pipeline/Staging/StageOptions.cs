using Analytics.Pipeline.Intake;

namespace Analytics.Pipeline.Staging;

/// <summary>Everything staging depends on. Two runs with equal options over equal files give equal Parquet.</summary>
public sealed record StageOptions
{
    /// <summary>Folder with the registry's exports, read recursively.</summary>
    public required string ExportFolder { get; init; }

    /// <summary>Folder that gets <c>inbox/</c>, <c>vault/</c> and <c>staging/</c>.</summary>
    public required string OutFolder { get; init; }

    /// <summary>File of the office's key; made at first use.</summary>
    public required string KeyFile { get; init; }

    /// <summary>Reference data.</summary>
    /// <value><c>data/reference</c> beside the program.</value>
    public string ReferenceFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "data", "reference");

    /// <summary>Contracts.</summary>
    /// <value><c>data/contracts</c> beside the program.</value>
    public string ContractsFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "data", "contracts");

    /// <summary>Quarter every file speaks for, whatever its date; null to go by the dates.</summary>
    public Quarter? QuarterOverride { get; init; }

    /// <summary>Files staged at once.</summary>
    /// <value>2.</value>
    public int Threads { get; init; } = 2;

    /// <summary>Whether received files are archived in the inbox. Off only for measuring.</summary>
    /// <value>True.</value>
    public bool KeepsInbox { get; init; } = true;

    /// <summary>Bounds on what one file may cost.</summary>
    public IntakeLimits Limits { get; init; } = new();
}
