namespace Analytics.Pipeline.Publish;

/// <summary>Queries of the verbs, which build no table: .sql files beside the class that runs them.</summary>
internal static class EmbeddedSql
{
    /// <summary>The text of one query.</summary>
    public static string Text(string name)
    {
        using var stream = typeof(EmbeddedSql).Assembly.GetManifestResourceStream(name + ".sql") ?? throw new ArgumentException($"No query '{name}'.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
