using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Analytics.Reports.Dashboard;

/// <summary>Turns pages into HTML text. Any number of threads may use it at once.</summary>
public sealed class PageRenderer : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    /// <summary>Makes a renderer.</summary>
    public PageRenderer()
    {
        _services = new ServiceCollection()
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)) // Chinese stays Chinese instead of entities
            .BuildServiceProvider();
    }

    /// <summary>Renders a page.</summary>
    /// <typeparam name="TPage">A component of <c>Pages/</c>.</typeparam>
    /// <param name="parameters">Its parameters by name.</param>
    /// <returns>The whole HTML document.</returns>
    public async Task<string> RenderAsync<TPage>(IDictionary<string, object?> parameters)
        where TPage : IComponent
    {
        await using var renderer = new HtmlRenderer(_services, NullLoggerFactory.Instance); // it keeps every page it made until it goes
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
