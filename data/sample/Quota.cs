namespace Analytics.Sample;

/// <summary>Gives rare things out evenly instead of by chance, so that even a city of 200 households has each of them.</summary>
internal sealed class Quota(double rate, double start = 0.5)
{
    private double due = start;

    /// <summary>Counts one more candidate.</summary>
    /// <param name="eligible">Whether this one may have it; a due one waits for the next eligible candidate.</param>
    /// <returns>Whether this candidate gets it.</returns>
    public bool Take(bool eligible = true)
    {
        due += rate;
        if (due < 1 || !eligible)
        {
            return false;
        }

        due -= 1;
        return true;
    }
}
