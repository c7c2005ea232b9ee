using System.Security.Claims;
using Analytics.Reports.Dashboard;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Analytics.Pipeline.Serve;

/// <summary>Who is asking.</summary>
internal static class Sessions
{
    private const string StampClaim = "stamp";
    private const string SessionClaim = "session";

    /// <summary>The session of an account.</summary>
    public static ClaimsPrincipal Principal(Account account) =>
        new(new ClaimsIdentity(
            [new Claim(ClaimTypes.Name, account.Name), new Claim(StampClaim, account.Stamp), new Claim(SessionClaim, Guid.NewGuid().ToString("N"))],
            CookieAuthenticationDefaults.AuthenticationScheme));

    /// <summary>What tells this session from the account's others.</summary>
    public static string IdOf(ClaimsPrincipal? principal) => principal?.FindFirstValue(SessionClaim) ?? "";

    /// <summary>Ends a session whose account was removed or changed, and one that was left, whoever has kept its cookie.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context, AccountStore accounts, EndedSessions ended)
    {
        if (context.Principal?.Identity?.Name is not { } name
            || accounts.Find(name)?.Stamp != context.Principal.FindFirstValue(StampClaim)
            || ended.Contains(IdOf(context.Principal)))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync();
        }
    }

    /// <summary>What the account may see in a publication; null when it sees nothing.</summary>
    public static Viewer? Viewer(Account? account, DashboardSnapshot snapshot) =>
        snapshot.Places.Find(account?.Division) is { } root ? new Viewer(root, HasLogin: true, account!.SeesHouseholds, account.SeesLeads) : null;
}
