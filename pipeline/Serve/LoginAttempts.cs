using System.Threading.RateLimiting;

namespace Analytics.Pipeline.Serve;

/// <summary>How often passwords may be tried. One is tried at a time: else as many as come at once would be tried before the first has failed.</summary>
internal sealed class LoginAttempts : IDisposable
{
    /// <summary>Wrong passwords a minute, per address and per account name.</summary>
    private const int FailuresPerMinute = 10;

    private readonly PartitionedRateLimiter<string> _perAddress = Limiter();
    private readonly PartitionedRateLimiter<string> _perName = Limiter();
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Waits until no other password is being tried.</summary>
    /// <param name="cancel">Gives up waiting.</param>
    /// <returns>Ends the turn when disposed.</returns>
    public async Task<IDisposable> TurnAsync(CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        return new Turn(_turn);
    }

    /// <summary>True when too many attempts failed: whatever is typed is turned away.</summary>
    public bool IsSlowed(string address, string name) => IsSlowed(_perAddress, address) || IsSlowed(_perName, name);

    /// <summary>Counts a failed attempt.</summary>
    public void Failed(string address, string name)
    {
        _perAddress.AttemptAcquire(address).Dispose();
        _perName.AttemptAcquire(name).Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _perAddress.Dispose();
        _perName.Dispose();
        _turn.Dispose();
    }

    private static PartitionedRateLimiter<string> Limiter() => PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetSlidingWindowLimiter(
        key,
        _ => new SlidingWindowRateLimiterOptions { PermitLimit = FailuresPerMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6, QueueLimit = 0 }));

    private static bool IsSlowed(PartitionedRateLimiter<string> limiter, string key)
    {
        using var room = limiter.AttemptAcquire(key, permitCount: 0);
        return !room.IsAcquired;
    }

    private sealed class Turn(SemaphoreSlim held) : IDisposable
    {
        public void Dispose() => held.Release();
    }
}
