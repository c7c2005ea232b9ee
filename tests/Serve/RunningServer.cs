using System.Net;
using Analytics.Pipeline.Publish;
using Analytics.Pipeline.Serve;
using Microsoft.AspNetCore.Builder;

namespace Analytics.Tests.Serve;

/// <summary>The server over a published city, with an account of every kind; passwords are the names twice over.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    public const string RedBay = "红海湾经济开发区";

    public static readonly Account[] Accounts =
    [
        New("nobody", null),
        New("elsewhere", "440000"),
        New("city", "441500"),
        New("city-all", "441500", households: true, leads: true),
        New("county", "441502"),
        New("redbay", RedBay),
        New("redbay-household", RedBay, households: true),
        New("town", "441502006", households: true),
    ];

    private readonly WebApplication _app;

    private RunningServer(WebApplication app) => _app = app;

    public string Url => Server.AddressOf(_app);

    public static string PasswordOf(string name) => name + "-" + name + "-123";

    public static async Task<RunningServer> StartAsync(string outFolder, string? key = null)
    {
        var folder = OutFolder.Of(outFolder);
        var store = new AccountStore(folder);
        foreach (var account in Accounts)
        {
            store.Save(account, PasswordOf(account.Name));
        }

        var app = Server.Build(new ServeOptions { Out = folder, Port = 0, KeyFile = key });
        await app.StartAsync();
        return new RunningServer(app);
    }

    public HttpClient Client() => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer(), AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = new Uri(Url) };

    public async Task<HttpClient> LoggedInAsync(string name)
    {
        var client = Client();
        using var answer = await LogInAsync(client, name, PasswordOf(name));
        return answer.StatusCode == HttpStatusCode.Redirect ? client : throw new InvalidOperationException($"login of {name}: {answer.StatusCode}");
    }

    public static async Task<HttpResponseMessage> LogInAsync(HttpClient client, string name, string password, string back = "")
    {
        var form = await client.GetStringAsync("/login");
        var token = form.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];
        return await client.PostAsync("/login", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = WebUtility.HtmlDecode(token),
            ["name"] = name,
            ["password"] = password,
            ["return"] = back,
        }));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static Account New(string name, string? division, bool households = false, bool leads = false) =>
        new() { Name = name, PasswordHash = "", Division = division, SeesHouseholds = households, SeesLeads = leads };
}
