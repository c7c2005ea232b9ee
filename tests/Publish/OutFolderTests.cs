using Analytics.Pipeline;
using Analytics.Pipeline.Publish;
using Xunit;

namespace Analytics.Tests.Publish;

public sealed class OutFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("analytics-").FullName;

    [Fact]
    public void Before_the_first_publication_a_reader_is_told_what_to_run()
    {
        var error = Assert.Throws<OperatorException>(() => OutFolder.Of(_root).Publication(null));

        Assert.Equal(1, error.ExitCode);
        Assert.Contains("./run.sh run", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_switch_replaces_the_link_and_leaves_both_runs_whole()
    {
        var folder = OutFolder.Of(_root);
        foreach (var run in new[] { "2017Q3-plan-a", "2017Q4-plan-b" })
        {
            Directory.CreateDirectory(Path.Combine(folder.Runs, run));
            File.WriteAllText(Path.Combine(folder.Runs, run, Manifest.FileName), run);
            folder.SwitchTo(run);
        }

        Assert.Equal("2017Q4-plan-b", Path.GetFileName(folder.CurrentRun()));
        Assert.Equal("2017Q4-plan-b", File.ReadAllText(Path.Combine(folder.Current, Manifest.FileName)));
        Assert.Equal(["2017Q3-plan-a", "2017Q4-plan-b"], folder.RunIds());
        Assert.False(Path.Exists(folder.Current + ".next"));
    }

    [Fact]
    public void A_second_run_in_the_same_folder_ends_with_5_and_says_who_since_when()
    {
        var folder = OutFolder.Of(_root);
        using (RunLock.Take(folder, TimeProvider.System))
        {
            var error = Assert.Throws<OperatorException>(() => RunLock.Take(folder, TimeProvider.System));

            Assert.Equal(5, error.ExitCode);
            Assert.Contains($"process {Environment.ProcessId}, since 2", error.Message, StringComparison.Ordinal);
        }

        RunLock.Take(folder, TimeProvider.System).Dispose();
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
