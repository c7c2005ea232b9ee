using Xunit;

namespace Analytics.Tests.Sample;

/// <summary>Tests that count the process's memory: they run after all others, one at a time.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneGroup
{
    public const string Name = "alone in the process";
}
