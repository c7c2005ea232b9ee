using System.Globalization;
using System.Net;
using Analytics.Pipeline.Vault;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Analytics.Pipeline.Serve;

/// <summary>The dashboard with login: pages from memory, no query in a request, no SQL in this process.</summary>
public static class Server
{
    /// <summary>Builds the server with the current publication loaded; the caller runs it.</summary>
    /// <param name="options">How it is started.</param>
    /// <returns>The application.</returns>
    /// <exception cref="OperatorException">Nothing is published, or the key cannot be read or is not the one that sealed the vault.</exception>
    public static WebApplication Build(ServeOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "analytics" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 16 << 10;
            kestrel.Listen(options.Address, options.Port);
        });
        builder.Logging.AddSimpleConsole(line => line.SingleLine = true).SetMinimumLevel(LogLevel.Warning).AddFilter("Analytics", LogLevel.Information)
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None) // that it could not start, the verb says itself
            .AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error) // it says at every form that the page is not cached
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error); // the key ring lies in a folder of this account alone
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        var accounts = new AccountStore(options.Out);
        var ended = new EndedSessions(options.Out, TimeProvider.System);
        builder.Services.AddSingleton(ended).AddSingleton<LoginAttempts>();
        builder.Services.AddSingleton(options.Out).AddSingleton(TimeProvider.System).AddSingleton(accounts)
            .AddSingleton<AuditLog>().AddSingleton<CurrentPublication>().AddSingleton<PageMaker>()
            .AddSingleton(new HouseholdNames(options.Out, options.KeyFile is { } file && OfficeKey.IsGiven(file) ? FolderKey.Find(options.Out.Root, file) : null))
            .AddHostedService(services => services.GetRequiredService<CurrentPublication>());
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded => forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto); // of a proxy on this machine alone
        builder.Services.AddDataProtection().SetApplicationName("analytics").PersistKeysToFileSystem(new DirectoryInfo(PrivateFolder.Ensure(Path.Combine(options.Out.Root, "accounts", "session-keys"))));
        builder.Services.AddAntiforgery(antiforgery => antiforgery.Cookie.SameSite = SameSiteMode.Strict);
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.LoginPath = "/login";
            cookie.AccessDeniedPath = "/login";
            cookie.ReturnUrlParameter = "return";
            cookie.Cookie.Name = "session";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.ExpireTimeSpan = EndedSessions.Longest;
            cookie.Events.OnValidatePrincipal = context => Sessions.ValidateAsync(context, accounts, ended);
        });
        builder.Services.AddAuthorization(authorization => authorization.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        builder.Services.AddRouting();
        var app = builder.Build();
        app.Services.GetRequiredService<CurrentPublication>().Load();
        app.UseForwardedHeaders();
        app.Use(Headers);
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapSession();
        app.MapPages();
        app.MapQueries();
        return app;
    }

    /// <summary>Where a running server listens.</summary>
    /// <param name="app">The application, started.</param>
    /// <returns>Such as <c>http://127.0.0.1:8080</c>.</returns>
    public static string AddressOf(WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return app.Urls.First();
    }

    private static Task Headers(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "frame-ancestors 'none'"; // the rest stands in each page, which knows what it needs
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers.CacheControl = "no-store";
        return next(context);
    }
}
