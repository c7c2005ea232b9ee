using Analytics.Sample;
using Analytics.Tests.EndToEnd;
using Analytics.Tests.Serve;
using Xunit;

namespace Analytics.Tests.Browser;

/// <summary>A small city published once with its site and scope files, for the tests of pages and server.</summary>
public sealed class PublishedCity : IAsyncLifetime
{
    private RunningServer? _server;

    public PublishedCity()
    {
        City = City.Write(DirtLevel.Real, households: 400, firstYear: 2018);
        Published = City.Run("out", "--only", "site");
    }

    public City City { get; }

    public string Out => City.Out("out");

    /// <summary>Folder of the static site.</summary>
    public string Site => Path.Combine(Out, "current", "site");

    internal Cli Published { get; }

    /// <summary>A server for tests that only read, without the office's key.</summary>
    internal RunningServer Server => _server ?? throw new InvalidOperationException(Published.Errors);

    public async ValueTask InitializeAsync()
    {
        if (Published.ExitCode == 0)
        {
            _server = await RunningServer.StartAsync(Out);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        City.Dispose();
    }
}
