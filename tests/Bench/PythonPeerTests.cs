using Analytics.Pipeline.Bench;
using Xunit;

namespace Analytics.Tests.Bench;

public sealed class PythonPeerTests
{
    [Fact]
    public void A_missing_baseline_is_found_before_anything_is_measured_and_leaves_only_its_own_row_out()
    {
        var missing = PythonPeer.Missing("no_such_library");

        Assert.NotNull(missing);
        Assert.Equal(3, missing.ExitCode);
        Assert.Contains("python3-no_such_library", missing.Message, StringComparison.Ordinal);
        Assert.Contains("python3-no_such_library", missing.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_that_can_run_is_not_missing()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/python3"), "No Python of the system.");
        Assert.Null(PythonPeer.Missing("json"));
    }
}
