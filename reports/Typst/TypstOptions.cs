namespace Analytics.Reports.Typst;

/// <summary>Where the engine lies and how much of the machine it may take. Equal options and records give equal bytes.</summary>
public sealed record TypstOptions
{
    /// <summary>Folder of the npm packages, made by <c>npm ci</c> in <c>reports/Typst</c>.</summary>
    public required string NodeModulesFolder { get; init; }

    /// <summary>Folder of the fonts, filled by <c>reports/Typst/fonts.sh</c>.</summary>
    public required string FontFolder { get; init; }

    /// <summary>Folder of the office's own licensed fonts, which come before ours; null when it has none.</summary>
    public string? OfficeFontFolder { get; init; }

    /// <summary>Folder of <c>worker.mjs</c> and the templates.</summary>
    /// <value><c>Typst</c> beside the executable.</value>
    public string TemplateFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "Typst");

    /// <summary>The node executable, by path or by name.</summary>
    /// <value><c>node</c>.</value>
    public string Node { get; init; } = "node";

    /// <summary>Worker processes, at least 1.</summary>
    /// <value>1.</value>
    public int Workers { get; init; } = 1;

    /// <summary>Longest time for one document.</summary>
    /// <value>2 minutes.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Longest time for a worker to start and load the fonts.</summary>
    /// <value>1 minute.</value>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Documents after which a worker is replaced.</summary>
    /// <value>2,000.</value>
    public int RecycleAfterDocuments { get; init; } = 2000;

    /// <summary>Resident memory, in MiB, above which a worker is replaced: a worker that forgets its documents stays near 300.</summary>
    /// <value>512.</value>
    public int RecycleAboveMiB { get; init; } = 512;

    /// <summary>The set-up of a checked-out repository: packages in <c>reports/Typst</c>, fonts in <c>artifacts/fonts</c>.</summary>
    /// <param name="root">Folder that holds <c>Analytics.sln</c>.</param>
    /// <returns>Options with every other value at its default.</returns>
    public static TypstOptions ForRepository(string root) => new()
    {
        NodeModulesFolder = Path.Combine(root, "reports", "Typst", "node_modules"),
        FontFolder = Path.Combine(root, "artifacts", "fonts"),
    };
}
