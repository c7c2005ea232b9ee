using Analytics.Sample;
using Analytics.Tests.EndToEnd;

namespace Analytics.Tests.Browser;

/// <summary>A small city published once with its site and scope files, for the tests of pages and server.</summary>
public sealed class PublishedCity : IDisposable
{
    public PublishedCity()
    {
        City = City.Write(DirtLevel.Real, households: 400);
        Published = City.Run("out", "--only", "site");
    }

    public City City { get; }

    public string Out => City.Out("out");

    /// <summary>Folder of the static site.</summary>
    public string Site => Path.Combine(Out, "current", "site");

    internal Cli Published { get; }

    public void Dispose() => City.Dispose();
}
