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
    public async Task A_run_made_anew_takes_the_place_of_its_publication_which_readers_find_whole_at_every_moment()
    {
        var folder = OutFolder.Of(_root);
        Fill(Path.Combine(folder.Work, "2017Q3-plan-a"), "before");
        folder.SwitchTo(Path.GetFileName(folder.Place(Path.Combine(folder.Work, "2017Q3-plan-a"), "2017Q3-plan-a")));
        Fill(Path.Combine(folder.Work, "2017Q3-plan-a"), "after");
        using var stop = new CancellationTokenSource();
        var reader = Task.Run(() =>
        {
            var lost = 0;
            while (!stop.IsCancellationRequested)
            {
                lost += File.Exists(Path.Combine(folder.Current, "first")) && File.Exists(Path.Combine(folder.Current, "last")) ? 0 : 1;
            }

            return lost;
        });

        await Task.Delay(20, TestContext.Current.CancellationToken);
        var place = folder.Place(Path.Combine(folder.Work, "2017Q3-plan-a"), "2017Q3-plan-a");
        await stop.CancelAsync();

        Assert.Equal(0, await reader);
        Assert.Equal("after", File.ReadAllText(Path.Combine(place, "first")));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Work));

        static void Fill(string path, string text)
        {
            Directory.CreateDirectory(path);
            foreach (var name in Enumerable.Range(0, 2000).Select(number => $"{number}").Append("first").Append("last"))
            {
                File.WriteAllText(Path.Combine(path, name), text);
            }
        }
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

    [Fact]
    public void A_lock_that_cannot_be_written_is_a_fault_of_the_disk_and_no_other_run()
    {
        var folder = OutFolder.Of(_root);
        Directory.CreateDirectory(_root);
        File.CreateSymbolicLink(folder.LockFile, folder.LockFile);

        Assert.Throws<IOException>(() => RunLock.Take(folder, TimeProvider.System));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
