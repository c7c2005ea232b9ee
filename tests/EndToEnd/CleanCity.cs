using Analytics.Sample;

namespace Analytics.Tests.EndToEnd;

/// <summary>A city without dirt, published once.</summary>
public sealed class CleanCity : IDisposable
{
    public CleanCity()
    {
        City = City.Write(DirtLevel.None);
        Published = City.Run("out");
    }

    public City City { get; }

    internal Cli Published { get; }

    public void Dispose() => City.Dispose();
}
