using Analytics.Pipeline.Intake.Rules;

namespace Analytics.Pipeline.Intake.Reading;

/// <summary>Holds in memory what must be read out of order and lies inside an archive: nothing is unpacked to disk.</summary>
internal static class Held
{
    /// <summary>Reads a stream to its end.</summary>
    /// <param name="source">The stream; disposed.</param>
    /// <param name="limits">Bounds.</param>
    /// <returns>Its bytes, at the start.</returns>
    /// <exception cref="RefusedException">More than may be held.</exception>
    public static MemoryStream InMemory(Stream source, IntakeLimits limits)
    {
        var limit = (long)limits.HeldMiB << 20;
        var held = new MemoryStream();
        using (source)
        {
            var buffer = new byte[1 << 16];
            for (int read; (read = source.Read(buffer)) > 0;)
            {
                held.Write(buffer, 0, read);
                if (held.Length > limit)
                {
                    throw new RefusedException(Rule.TooLarge);
                }
            }
        }

        held.Position = 0;
        return held;
    }
}
