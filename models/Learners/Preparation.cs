namespace Analytics.Models.Learners;

/// <summary>Fills gaps with the mean, flags them, and standardises; learned from training rows alone.</summary>
/// <param name="Mean">Mean of the known values of each feature.</param>
/// <param name="Flagged">Features with gaps, each of which gets a flag behind the features.</param>
/// <param name="Centre">Mean of every column after filling.</param>
/// <param name="Scale">One over its standard deviation; 0 for a constant column.</param>
internal sealed record Preparation(float[] Mean, int[] Flagged, float[] Centre, float[] Scale)
{
    public int Width => Mean.Length + Flagged.Length;

    public static Preparation Of(IReadOnlyList<float[]> rows)
    {
        var features = rows[0].Length;
        var mean = new float[features];
        var flagged = new List<int>();
        for (var j = 0; j < features; j++)
        {
            var (sum, known) = (0.0, 0);
            foreach (var row in rows)
            {
                if (!float.IsNaN(row[j]))
                {
                    sum += row[j];
                    known++;
                }
            }

            mean[j] = known == 0 ? 0 : (float)(sum / known);
            if (known < rows.Count)
            {
                flagged.Add(j);
            }
        }

        var raw = new Preparation(mean, [.. flagged], new float[features + flagged.Count], [.. Enumerable.Repeat(1f, features + flagged.Count)]);
        var (sums, squares) = (new double[raw.Width], new double[raw.Width]);
        foreach (var row in rows)
        {
            var values = raw.Apply(row);
            for (var j = 0; j < values.Length; j++)
            {
                sums[j] += values[j];
                squares[j] += (double)values[j] * values[j];
            }
        }

        var centre = sums.Select(sum => (float)(sum / rows.Count)).ToArray();
        var scale = squares.Select((square, j) => (square / rows.Count) - ((double)centre[j] * centre[j])).Select(variance => variance < 1e-12 ? 0f : (float)(1 / Math.Sqrt(variance)));
        return raw with { Centre = centre, Scale = [.. scale] };
    }

    public float[] Apply(float[] row)
    {
        var values = new float[Width];
        for (var j = 0; j < row.Length; j++)
        {
            values[j] = ((float.IsNaN(row[j]) ? Mean[j] : row[j]) - Centre[j]) * Scale[j];
        }

        for (var k = 0; k < Flagged.Length; k++)
        {
            var j = row.Length + k;
            values[j] = ((float.IsNaN(row[Flagged[k]]) ? 1 : 0) - Centre[j]) * Scale[j];
        }

        return values;
    }

    /// <summary>The feature a column belongs to.</summary>
    public int FeatureOf(int column) => column < Mean.Length ? column : Flagged[column - Mean.Length];
}
