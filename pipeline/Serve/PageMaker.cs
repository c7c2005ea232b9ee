using System.IO.Compression;
using Analytics.Reports.Dashboard;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Analytics.Pipeline.Serve;

/// <summary>Makes pages for requests and sends them.</summary>
public sealed class PageMaker : IAsyncDisposable
{
    private readonly PageRenderer _renderer = new();

    /// <summary>Renders a page.</summary>
    /// <typeparam name="TPage">A component.</typeparam>
    /// <param name="parameters">Its parameters.</param>
    /// <returns>HTML.</returns>
    public Task<string> RenderAsync<TPage>(params (string Name, object? Value)[] parameters)
        where TPage : IComponent =>
        _renderer.RenderAsync<TPage>(parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _renderer.DisposeAsync();

    /// <summary>Answers with a page, compressed for all who take gzip, as every browser does.</summary>
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
        context.Response.Headers.Vary = "Accept-Encoding";
        if (!context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase))
        {
            await using var plain = new GZipStream(new MemoryStream(page), CompressionMode.Decompress);
            await plain.CopyToAsync(context.Response.Body);
            return;
        }

        context.Response.Headers.ContentEncoding = "gzip";
        context.Response.ContentLength = page.Length;
        await context.Response.Body.WriteAsync(page);
    }
}
