using Analytics.Sample;

namespace Analytics.Tests.EndToEnd;

/// <summary>A dirty city of one year, published once with all its documents.</summary>
public sealed class DocumentCity : IDisposable
{
    public DocumentCity()
    {
        City = City.Write(DirtLevel.Real, households: 260, firstYear: 2018);
        Published = City.Run("out");
        Current = Path.Combine(City.Out("out"), "current");
    }

    public City City { get; }

    /// <summary>Folder of the publication.</summary>
    public string Current { get; }

    internal Cli Published { get; }

    public void Dispose() => City.Dispose();
}
