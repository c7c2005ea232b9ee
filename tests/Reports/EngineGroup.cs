using Xunit;

namespace Analytics.Tests.Reports;

/// <summary>Tests that share one <see cref="Engine"/>.</summary>
[CollectionDefinition(Name)]
public sealed class EngineGroup : ICollectionFixture<Engine>
{
    public const string Name = "Typst";
}
