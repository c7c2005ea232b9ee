namespace Analytics.Pipeline.Publish;

/// <summary>What one run left behind.</summary>
/// <param name="Folder">The run's folder.</param>
/// <param name="Manifest">Its manifest.</param>
/// <param name="IsNew">False when an identical run had been published before.</param>
public sealed record Publication(string Folder, Manifest Manifest, bool IsNew);
