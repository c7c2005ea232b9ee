using Microsoft.Playwright;
using Xunit;

namespace Analytics.Tests.Browser;

/// <summary>Debian's chromium, headless, offline in spirit: whatever a page asks of another machine shows as a console message.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] s_flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable(), Headless = true, Args = s_flags });
    }

    /// <summary>A new window with its own cookies.</summary>
    /// <param name="width">Pixels.</param>
    /// <returns>A page; every console message and failed request is in its <see cref="Window.Messages"/>.</returns>
    public async Task<Window> OpenAsync(int width = 1280)
    {
        var context = await _browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, AcceptDownloads = true });
        return new Window(await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
    }

    private static string Executable() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, "chromium")).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("the tests need chromium: apt-get install chromium");
}
