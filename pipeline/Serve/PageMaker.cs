using System.Collections.Concurrent;
using Analytics.Reports.Dashboard;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Analytics.Pipeline.Serve;

/// <summary>Makes pages for requests; renderers are used again.</summary>
public sealed class PageMaker
{
    private readonly ConcurrentBag<PageRenderer> _renderers = [];

    /// <summary>Renders a page.</summary>
    /// <typeparam name="TPage">A component.</typeparam>
    /// <param name="parameters">Its parameters.</param>
    /// <returns>HTML.</returns>
    public async Task<string> RenderAsync<TPage>(params (string Name, object? Value)[] parameters)
        where TPage : IComponent
    {
        if (!_renderers.TryTake(out var renderer))
        {
            renderer = new PageRenderer();
        }

        var html = await renderer.RenderAsync<TPage>(parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal));
        _renderers.Add(renderer);
        return html;
    }

    /// <summary>Answers with a compressed page; every browser takes gzip.</summary>
    /// <param name="context">The request.</param>
    /// <param name="page">Compressed UTF-8.</param>
    /// <param name="status">Status code.</param>
    /// <returns>When it is sent.</returns>
    public static async Task SendAsync(HttpContext context, byte[] page, int status = StatusCodes.Status200OK)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(page);
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentEncoding = "gzip";
        context.Response.ContentLength = page.Length;
        await context.Response.Body.WriteAsync(page);
    }
}
