namespace Analytics.Sample;

/// <summary>SplitMix64: small, fast, and the same on every machine for a given seed.</summary>
internal sealed class Prng(ulong seed)
{
    private ulong state = seed;
    private double spare;
    private bool hasSpare;

    /// <summary>A generator of its own for one thing, independent of the order in which things are drawn.</summary>
    public static Prng For(int seed, RandomStream stream, long index = 0, long sub = 0)
    {
        var mixed = Mix((ulong)seed + 0x9E3779B97F4A7C15UL);
        mixed = Mix(mixed ^ ((ulong)stream * 0xD1B54A32D192ED03UL));
        mixed = Mix(mixed ^ ((ulong)index * 0x8CB92BA72F3D8DD7UL));
        return new Prng(Mix(mixed ^ ((ulong)sub * 0xAEF17502108EF2D9UL)));
    }

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15UL;
        return Mix(state);
    }

    /// <summary>Uniform in [0, 1).</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform in 0 .. <paramref name="bound"/> − 1.</summary>
    public int Below(int bound) => (int)((UInt128)Next() * (ulong)bound >> 64);

    /// <summary>Uniform in <paramref name="from"/> .. <paramref name="to"/>, both included.</summary>
    public int Between(int from, int to) => from + Below(to - from + 1);

    public bool Chance(double probability) => Unit() < probability;

    public T Pick<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    /// <summary>Standard normal (polar method).</summary>
    public double Normal()
    {
        if (hasSpare)
        {
            hasSpare = false;
            return spare;
        }

        double x, y, square;
        do
        {
            x = (2 * Unit()) - 1;
            y = (2 * Unit()) - 1;
            square = (x * x) + (y * y);
        }
        while (square is >= 1 or 0);

        var scale = Math.Sqrt(-2 * Math.Log(square) / square);
        spare = y * scale;
        hasSpare = true;
        return x * scale;
    }

    /// <summary>Index drawn with the given weights.</summary>
    public int Weighted(ReadOnlySpan<double> weights)
    {
        var total = 0.0;
        foreach (var weight in weights)
        {
            total += weight;
        }

        var left = Unit() * total;
        for (var index = 0; index < weights.Length - 1; index++)
        {
            left -= weights[index];
            if (left < 0)
            {
                return index;
            }
        }

        return weights.Length - 1;
    }

    public void Shuffle<T>(IList<T> list)
    {
        for (var index = list.Count - 1; index > 0; index--)
        {
            var other = Below(index + 1);
            (list[index], list[other]) = (list[other], list[index]);
        }
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
