using Analytics.Sample;

namespace Analytics.Tests.EndToEnd;

/// <summary>A city with every habit of real files, published once.</summary>
public sealed class DirtyCity : IDisposable
{
    public DirtyCity()
    {
        City = City.Write(DirtLevel.Real, households: 400);
        Published = City.Run("out", "--only", "build");
    }

    public City City { get; }

    internal Cli Published { get; }

    public void Dispose() => City.Dispose();
}
