using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Analytics.Models.Panels;

namespace Analytics.Models.Selection;

/// <summary>A hash of all that a training can read: the options, the features, and every row as it was known when the window of the last training period closed.</summary>
internal static class TrainingFingerprint
{
    /// <summary>
    /// What comes later is left out, so that the same training has the same hash a quarter later: labels of windows still open, and events and sightings after that
    /// period. Rows are hashed in their order, for a training depends on it.
    /// </summary>
    /// <param name="panel">The panel.</param>
    /// <param name="last">Index of the last training period.</param>
    /// <param name="options">How models are trained and chosen.</param>
    /// <returns>SHA-256, 64 hex digits.</returns>
    public static string Of(Panel panel, int last, TrainingOptions options)
    {
        var asOf = last + options.Horizon;
        var periods = panel.Periods.Take(Math.Max(0, asOf)).ToList();
        var indexes = periods.Select((period, index) => (period, index)).ToDictionary(one => one.period, one => one.index, StringComparer.Ordinal);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(new { options, panel.Features, periods, last }));
        var known = new byte[5 * sizeof(int)];
        foreach (var row in panel.Rows)
        {
            if (!indexes.TryGetValue(row.Period, out var index))
            {
                continue;
            }

            var passed = Math.Min(options.Horizon, asOf - index);
            var entity = Encoding.UTF8.GetBytes(row.Entity);
            ReadOnlySpan<int> numbers =
            [
                entity.Length,
                index,
                passed < options.Horizon || row.Label is null ? -1 : row.Label.Value ? 1 : 0,
                row.EventAfter is { } after && after <= passed ? after : -1,
                Math.Min(row.SeenFor, passed),
            ];
            for (var i = 0; i < numbers.Length; i++)
            {
                BinaryPrimitives.WriteInt32LittleEndian(known.AsSpan(i * sizeof(int)), numbers[i]);
            }

            hash.AppendData(known);
            hash.AppendData(entity);
            hash.AppendData(MemoryMarshal.AsBytes(row.Values.AsSpan()));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
