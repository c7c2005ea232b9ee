using Xunit;

namespace Analytics.Tests.Browser;

/// <summary>Tests that share one <see cref="PublishedCity"/> and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class PublishedCityGroup : ICollectionFixture<PublishedCity>, ICollectionFixture<Chromium>
{
    public const string Name = "Published city";
}
