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

    /// <summary>Attempts a minute, per address and per account name.</summary>
    public const int AttemptsPerMinute = 10;

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

    /// <summary>A limiter by key: so many in a minute, the rest turned away at once.</summary>
    public static PartitionedRateLimiter<string> Limiter() => PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetSlidingWindowLimiter(
        key,
        _ => new SlidingWindowRateLimiterOptions { PermitLimit = AttemptsPerMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6, QueueLimit = 0 }));
}
