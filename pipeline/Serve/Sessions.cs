using System.Security.Claims;
using System.Threading.RateLimiting;
using Analytics.Reports.Dashboard;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Analytics.Pipeline.Serve;

/// <summary>Who is asking, and how often passwords may be tried.</summary>
internal static class Sessions
{
    private const string StampClaim = "stamp";

    /// <summary>Wrong passwords a minute, per address and per account name.</summary>
    private const int FailuresPerMinute = 10;

    /// <summary>The session of an account.</summary>
    public static ClaimsPrincipal Principal(Account account) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.Name, account.Name), new Claim(StampClaim, account.Stamp)], CookieAuthenticationDefaults.AuthenticationScheme));

    /// <summary>Ends a session whose account was removed or changed.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context, AccountStore accounts)
    {
        if (context.Principal?.Identity?.Name is not { } name || accounts.Find(name)?.Stamp != context.Principal.FindFirstValue(StampClaim))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync();
        }
    }

    /// <summary>What the account may see in a publication; null when it sees nothing.</summary>
    public static Viewer? Viewer(Account? account, DashboardSnapshot snapshot) =>
        snapshot.Places.Find(account?.Division) is { } root ? new Viewer(root, HasLogin: true, account!.SeesHouseholds, account.SeesLeads) : null;

    /// <summary>A limiter by key: so many failures in a minute.</summary>
    public static PartitionedRateLimiter<string> Limiter() => PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetSlidingWindowLimiter(
        key,
        _ => new SlidingWindowRateLimiterOptions { PermitLimit = FailuresPerMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6, QueueLimit = 0 }));

    /// <summary>True when too many attempts failed: whatever is typed is turned away.</summary>
    public static bool IsSlowed(PartitionedRateLimiter<string> limiter, string key)
    {
        using var room = limiter.AttemptAcquire(key, permitCount: 0);
        return !room.IsAcquired;
    }

    /// <summary>Counts a failed attempt.</summary>
    public static void Failed(PartitionedRateLimiter<string> limiter, string key) => limiter.AttemptAcquire(key).Dispose();
}
