using System.Net;
using Analytics.Pipeline.Publish;

namespace Analytics.Pipeline.Serve;

/// <summary>How the server is started.</summary>
public sealed record ServeOptions
{
    /// <summary>Folder of publications.</summary>
    public required OutFolder Out { get; init; }

    /// <summary>Address to listen on.</summary>
    /// <value>127.0.0.1: this machine alone.</value>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Port; 0 takes a free one.</summary>
    /// <value>8080.</value>
    public int Port { get; init; } = 8080;

    /// <summary>The office's key, for names on household pages; null shows none.</summary>
    public string? KeyFile { get; init; }
}
