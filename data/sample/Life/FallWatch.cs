namespace Analytics.Sample.Life;

/// <summary>
/// Whether a household that has left poverty has truly fallen below the line, and whether the register knows. A fall is noticed with some
/// chance, some of them a quarter late; now and then one is noticed that never was.
/// </summary>
internal sealed class FallWatch
{
    private const double FalseFlagChance = 0.001;
    private const double RelapseShare = 0.35;
    private const double ClearedAbove = 1.10;
    private const int LeastQuarters = 3;
    private int? fellAt;
    private int noticedFrom;

    /// <summary>Whether the register knows of a fall now.</summary>
    public bool IsRecognised { get; private set; }

    /// <summary>Quarter in which the present or last fall was recognised.</summary>
    public int RecognisedAt { get; private set; } = ExitStory.Never;

    /// <summary>Whether the state of knowledge changed in the last step.</summary>
    public bool HasChanged { get; private set; }

    /// <summary>A copy to imagine the future with.</summary>
    public FallWatch Copy() => new() { fellAt = fellAt, noticedFrom = noticedFrom, IsRecognised = IsRecognised, RecognisedAt = RecognisedAt };

    /// <summary>Looks at a quarter's true income.</summary>
    /// <param name="annual">True income a head of the last four quarters, yuan.</param>
    /// <param name="line">The line, yuan.</param>
    /// <param name="isExited">Whether the register shows the household as exited before this quarter.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="story">How well falls are noticed.</param>
    /// <param name="random">The household's draws.</param>
    public void Step(double annual, double line, bool isExited, int quarter, Story story, Prng random)
    {
        HasChanged = false;
        if (IsRecognised)
        {
            if (annual > line * ClearedAbove && quarter >= RecognisedAt + LeastQuarters)
            {
                (IsRecognised, HasChanged, fellAt) = (false, true, null);
            }

            return;
        }

        if (!isExited)
        {
            fellAt = null;
            return;
        }

        if (annual < line)
        {
            if (fellAt is null)
            {
                fellAt = quarter;
                noticedFrom = random.Chance(story.NoticeChance) ? quarter + (random.Chance(story.LateChance) ? 1 : 0) : ExitStory.Never;
            }

            Recognise(quarter, quarter >= noticedFrom);
            return;
        }

        fellAt = null;
        Recognise(quarter, random.Chance(FalseFlagChance));
    }

    /// <summary>Ends the watch: the household claims its second exit.</summary>
    public void Clear() => (IsRecognised, HasChanged, fellAt) = (false, true, null);

    /// <summary>Whether a fall just recognised is booked as 返贫 rather than watched as an exit that is unsteady.</summary>
    public static bool IsBookedAsRelapse(Prng random) => random.Chance(RelapseShare);

    private void Recognise(int quarter, bool isNoticed)
    {
        if (isNoticed)
        {
            (IsRecognised, HasChanged, RecognisedAt) = (true, true, quarter);
        }
    }
}
