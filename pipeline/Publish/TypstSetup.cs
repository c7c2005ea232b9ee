namespace Analytics.Pipeline.Publish;

/// <summary>Where run.sh puts what the documents need.</summary>
public static class TypstSetup
{
    /// <summary>npm packages of the Typst worker.</summary>
    public static string NodeModules => Path.Combine(OutFolder.Home, "reports", "Typst", "node_modules");

    /// <summary>Free fonts, fetched by reports/Typst/fonts.sh.</summary>
    public static string Fonts => Path.Combine(OutFolder.Home, "artifacts", "fonts");
}
