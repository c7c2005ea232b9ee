using Analytics.Pipeline.Intake.Reading;

namespace Analytics.Pipeline.Staging;

/// <summary>Adds up progress from several threads.</summary>
internal sealed class StageCounter(IReadOnlyList<InputFile> files, Action<StageProgress>? progress)
{
    private readonly long allBytes = files.Sum(file => file.Length);
    private int filesDone;
    private long bytesDone;
    private long rows;

    public void Rows(int more)
    {
        Interlocked.Add(ref rows, more);
        Tell();
    }

    public void FileDone(InputFile file)
    {
        Interlocked.Increment(ref filesDone);
        Interlocked.Add(ref bytesDone, file.Length);
        Tell();
    }

    private void Tell() => progress?.Invoke(new StageProgress(
        Volatile.Read(ref filesDone), files.Count, Interlocked.Read(ref bytesDone), allBytes, Interlocked.Read(ref rows)));
}
