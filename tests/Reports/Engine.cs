using Analytics.Reports.Typst;
using Xunit;

namespace Analytics.Tests.Reports;

/// <summary>One Typst pool for all document tests, and a folder for what they write.</summary>
public sealed class Engine : IAsyncLifetime
{
    public static TypstOptions Options => TypstOptions.ForRepository(RepositoryFolder.Root);

    public TypstPool Pool { get; private set; } = null!;

    public string Folder { get; } = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "written")).FullName;

    public async ValueTask InitializeAsync() => Pool = await TypstPool.StartAsync(Options, CancellationToken.None);

    public ValueTask DisposeAsync() => Pool.DisposeAsync();

    /// <summary>A path nobody else writes to.</summary>
    public string FileFor(string name) => Path.Combine(Folder, name);
}
