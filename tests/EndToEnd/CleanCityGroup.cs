using Xunit;

namespace Analytics.Tests.EndToEnd;

/// <summary>Tests that share one <see cref="CleanCity"/>.</summary>
[CollectionDefinition(Name)]
public sealed class CleanCityGroup : ICollectionFixture<CleanCity>
{
    public const string Name = "Clean city";
}
