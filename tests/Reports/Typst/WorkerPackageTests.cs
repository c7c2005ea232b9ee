using System.Text.Json.Nodes;
using Xunit;

namespace Analytics.Tests.Reports.Typst;

public sealed class WorkerPackageTests
{
    private static JsonObject Packages =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(RepositoryFolder.Root, "reports", "Typst", "package-lock.json")))!["packages"]!.AsObject();

    [Fact]
    public void The_lock_names_no_registry() => Assert.All(Packages, package => Assert.Null(package.Value!["resolved"]));

    // npm writes only the platforms that its registry serves, and npm ci then refuses the lock
    [Fact]
    public void The_lock_lists_the_engine_for_every_platform_it_is_made_for()
    {
        const string Compiler = "node_modules/@myriaddreamin/typst-ts-node-compiler";

        var platforms = Packages[Compiler]!["optionalDependencies"]!.AsObject();

        Assert.All(platforms, platform => Assert.Equal(platform.Value!.GetValue<string>(), Packages[$"node_modules/{platform.Key}"]!["version"]!.GetValue<string>()));
    }
}
