using Microsoft.Playwright;

namespace Analytics.Tests.Browser;

/// <summary>One page and everything it complained about.</summary>
public sealed class Window : IAsyncDisposable
{
    public Window(IPage page)
    {
        Page = page;
        page.Console += (_, message) => Messages.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => Messages.Add($"error: {error}");
        page.RequestFailed += (_, request) => Messages.Add($"failed: {request.Url}");
    }

    public IPage Page { get; }

    public IList<string> Messages { get; } = [];

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
