using System.Net;
using System.Net.Http.Headers;
using Analytics.Pipeline;
using Analytics.Pipeline.Publish;
using Analytics.Pipeline.Serve;
using Analytics.Tests.Browser;
using Analytics.Tests.EndToEnd;
using Xunit;

namespace Analytics.Tests.Serve;

/// <summary>Getting in and out of <c>serve</c>, by people and by others.</summary>
[Collection(PublishedCityGroup.Name)]
public sealed class LoginTests(PublishedCity published)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Passwords_that_come_at_once_are_tried_no_more_often_than_one_after_another()
    {
        await using var server = await RunningServer.StartAsync(published.Out);
        using var client = server.Client();
        await client.GetStringAsync("/login", Stop);
        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => RunningServer.LogInAsync(client, "city", "wrong")));

        Assert.Equal(10, answers.Count(answer => answer.StatusCode == HttpStatusCode.Unauthorized));
        Assert.Equal(50, answers.Count(answer => answer.StatusCode == HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task After_logout_a_kept_copy_of_the_cookie_opens_nothing_and_other_sessions_of_the_account_go_on()
    {
        using var client = await published.Server.LoggedInAsync("county");
        using var other = await published.Server.LoggedInAsync("county");
        using var copy = published.Server.Client();
        copy.DefaultRequestHeaders.Add("Cookie", await CookieAsync(published.Server, "redbay"));
        Assert.Equal(HttpStatusCode.OK, (await copy.GetAsync("/figures.html", Stop)).StatusCode);

        await LogOutAsync(client);
        await LogOutAsync(copy);

        Assert.Equal(HttpStatusCode.Redirect, (await copy.GetAsync("/figures.html", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/figures.html", Stop)).StatusCode);
        Assert.Contains(Directory.GetFiles(Path.Combine(published.Out, "audit")).SelectMany(File.ReadLines), line => line.Contains("\"act\":\"logout\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_a_restart_a_session_that_was_left_stays_closed_and_the_others_go_on()
    {
        var (left, kept) = (await CookieAsync(published.Server, "county"), await CookieAsync(published.Server, "county"));
        using var client = published.Server.Client();
        client.DefaultRequestHeaders.Add("Cookie", left);
        await LogOutAsync(client);

        await using var restarted = Server.Build(new ServeOptions { Out = OutFolder.Of(published.Out), Port = 0 });
        await restarted.StartAsync(Stop);
        async Task<HttpStatusCode> OpenedBy(string cookie)
        {
            using var reader = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(Server.AddressOf(restarted)) };
            reader.DefaultRequestHeaders.Add("Cookie", cookie);
            using var answer = await reader.GetAsync("/figures.html", Stop);
            return answer.StatusCode;
        }

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK), (await OpenedBy(left), await OpenedBy(kept)));
        await restarted.StopAsync(Stop);
    }

    [Theory]
    [InlineData("application/json", "{}")]
    [InlineData("multipart/form-data; boundary=a", "x")]
    [InlineData("application/x-www-form-urlencoded", "name=a%00b")]
    public async Task What_is_no_form_is_a_bad_request_and_no_failure_of_the_server(string type, string body)
    {
        using var client = published.Server.Client();
        using var content = new StringContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("/login", content, Stop)).StatusCode);
    }

    [Theory]
    [InlineData("/中文")]
    [InlineData("/a b")]
    public async Task A_way_back_that_no_header_can_hold_leads_to_the_first_page(string back)
    {
        using var client = published.Server.Client();
        using var answer = await RunningServer.LogInAsync(client, "city", RunningServer.PasswordOf("city"), back);

        Assert.Equal("/", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Behind_a_proxy_each_client_is_slowed_for_itself_and_the_cookie_is_for_TLS_alone()
    {
        await using var server = await RunningServer.StartAsync(published.Out);
        using var stranger = Through(server, "192.0.2.1");
        for (var i = 0; i < 11; i++)
        {
            await RunningServer.LogInAsync(stranger, "nobody", "wrong");
        }

        using var client = Through(server, "192.0.2.2");
        using var answer = await RunningServer.LogInAsync(client, "city", RunningServer.PasswordOf("city"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("session=", StringComparison.Ordinal) && cookie.Contains("secure", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_file_left_behind_by_an_ended_process_keeps_nobody_from_adding_an_account()
    {
        var root = Directory.CreateTempSubdirectory("accounts").FullName;
        AccountStore accounts = new(OutFolder.Of(root));
        File.WriteAllText(Path.Combine(root, "accounts", "accounts.json.next"), "{");

        accounts.Save(new Account { Name = "city", PasswordHash = "", Division = "441500" }, "long-enough-123");

        Assert.NotNull(accounts.Find("city"));
        Directory.Delete(root, recursive: true);
    }

    [Fact]
    public void A_key_that_did_not_seal_the_vault_is_refused_at_the_start()
    {
        var key = Path.Combine(Directory.CreateTempSubdirectory("key").FullName, "other.key");
        _ = Analytics.Pipeline.Vault.OfficeKey.Load(key);

        Assert.Throws<OperatorException>(() => Server.Build(new ServeOptions { Out = OutFolder.Of(published.Out), Port = 0, KeyFile = key }));
    }

    [Fact]
    public void A_port_that_is_taken_is_said_to_be_in_one_line()
    {
        var second = Cli.Run("serve", "--port", new Uri(published.Server.Url).Port.ToString(System.Globalization.CultureInfo.InvariantCulture), "--key", published.City.Key, "--out", published.Out);

        Assert.Equal(1, second.ExitCode);
        Assert.Contains("--port", second.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", second.Errors, StringComparison.Ordinal);
    }

    private static HttpClient Through(RunningServer server, string address)
    {
        var client = server.Client();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        return client;
    }

    private static async Task<string> CookieAsync(RunningServer server, string account)
    {
        using var client = server.Client();
        using var answer = await RunningServer.LogInAsync(client, account, RunningServer.PasswordOf(account));
        return answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("session=", StringComparison.Ordinal)).Split(';')[0];
    }

    private static async Task LogOutAsync(HttpClient client)
    {
        var page = await client.GetStringAsync("/logout", Stop);
        var token = WebUtility.HtmlDecode(page.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0]);
        using var answer = await client.PostAsync("/logout", new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token }), Stop);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
