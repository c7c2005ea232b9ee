using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Analytics.Reports.Dashboard;

/// <summary>Turns pages into HTML text. One renderer makes one page at a time; make one a thread.</summary>
public sealed class PageRenderer : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly HtmlRenderer _renderer;

    /// <summary>Makes a renderer.</summary>
    public PageRenderer()
    {
        _services = new ServiceCollection()
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)) // Chinese stays Chinese instead of entities
            .BuildServiceProvider();
        _renderer = new HtmlRenderer(_services, NullLoggerFactory.Instance);
    }

    /// <summary>Renders a page.</summary>
    /// <typeparam name="TPage">A component of <c>Pages/</c>.</typeparam>
    /// <param name="parameters">Its parameters by name.</param>
    /// <returns>The whole HTML document.</returns>
    public Task<string> RenderAsync<TPage>(IDictionary<string, object?> parameters)
        where TPage : IComponent =>
        _renderer.Dispatcher.InvokeAsync(async () => (await _renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters))).ToHtmlString());

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _renderer.DisposeAsync();
        await _services.DisposeAsync();
    }
}
