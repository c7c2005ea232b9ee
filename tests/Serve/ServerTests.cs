using System.Net;
using Analytics.Pipeline.Publish;
using Analytics.Pipeline.Serve;
using Analytics.Tests.Browser;
using Xunit;

namespace Analytics.Tests.Serve;

/// <summary>Who sees what under <c>serve</c>. Scope follows parent links: 红海湾's towns carry codes of 城区, and are seen from both.</summary>
[Collection(PublishedCityGroup.Name)]
public sealed class ServerTests(PublishedCity published)
{
    private const string RedBayTown = "/2018Q4/441502006.html";
    private const string OtherTown = "/2018Q4/441502102.html";

    private string RedBayVillage => $"/2018Q4/{Village("441502006")}.html";

    private string RedBayHousehold => "/household/" + Household("441502006");

    private string OtherHousehold => "/household/" + Household("441502102");

    [Fact]
    public async Task Every_route_answers_every_kind_of_account_by_its_scope_and_rights()
    {
        var server = published.Server;
        (string Path, string[] Open)[] routes =
        [
            ("/2018Q4/441500.html", ["city", "city-all"]),
            ("/2018Q4/441502.html", ["city", "city-all", "county"]),
            ("/2018Q4/zone-441502004.html", ["city", "city-all", "redbay", "redbay-household"]),
            (RedBayTown, ["city", "city-all", "county", "redbay", "redbay-household", "town"]),
            (OtherTown, ["city", "city-all", "county"]),
            (RedBayVillage, ["city-all", "redbay-household", "town"]),
            (RedBayHousehold, ["city-all", "redbay-household", "town"]),
            (OtherHousehold, ["city-all"]),
            ("/figures.html", ["city", "city-all", "county", "redbay", "redbay-household", "town"]),
            ("/figure/poor_people.html", ["city", "city-all", "county", "redbay", "redbay-household", "town"]),
            ("/findings.html", ["city", "city-all", "county", "redbay", "redbay-household", "town"]),
            ("/quality.html", ["city", "city-all", "county", "redbay", "redbay-household", "town"]),
            ("/revisions.html", ["city", "city-all", "county", "redbay", "redbay-household", "town"]),
            ("/sql", ["city", "city-all", "county", "redbay", "redbay-household", "town"]),
            ("/scope.duckdb", ["city", "city-all", "county", "redbay", "redbay-household", "town"]),
        ];
        using var stranger = server.Client();
        foreach (var route in routes)
        {
            Assert.Equal(HttpStatusCode.Redirect, (await stranger.GetAsync(route.Path, TestContext.Current.CancellationToken)).StatusCode);
        }

        foreach (var account in RunningServer.Accounts)
        {
            using var client = await server.LoggedInAsync(account.Name);
            foreach (var route in routes)
            {
                using var answer = await client.GetAsync(route.Path, TestContext.Current.CancellationToken);
                Assert.True(
                    answer.StatusCode == (route.Open.Contains(account.Name) ? HttpStatusCode.OK : HttpStatusCode.Forbidden),
                    $"{account.Name} {route.Path}: {answer.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task An_account_of_a_unit_sees_its_own_towns_and_no_way_out_of_it()
    {
        using var client = await published.Server.LoggedInAsync("redbay");
        var page = await client.GetStringAsync("/2018Q4/zone-441502004.html", TestContext.Current.CancellationToken);

        Assert.Contains("/441502006.html", page, StringComparison.Ordinal);
        Assert.DoesNotContain("441500.html", page, StringComparison.Ordinal);
        Assert.DoesNotContain("441502102.html", page, StringComparison.Ordinal);
        Assert.DoesNotContain("东涌镇", page, StringComparison.Ordinal);
        Assert.DoesNotContain("东涌镇", await client.GetStringAsync("/figure/poor_people.html", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain("海丰县", await client.GetStringAsync("/quality.html", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("/2018Q4/zone-441502004.html", (await client.GetAsync("/", TestContext.Current.CancellationToken)).Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_household_opened_leaves_an_audit_row_and_shows_its_name_only_with_the_key()
    {
        using var client = await published.Server.LoggedInAsync("town");
        Assert.Contains("户主姓名未开放", await client.GetStringAsync(RedBayHousehold, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains(AuditLines(), line => line.Contains("\"user\":\"town\"", StringComparison.Ordinal) && line.Contains("household_opened", StringComparison.Ordinal) && line.Contains(Household("441502006"), StringComparison.Ordinal));
        var opened = AuditLines().Count(line => line.Contains("household_opened", StringComparison.Ordinal));
        await client.GetAsync(OtherHousehold, TestContext.Current.CancellationToken);
        Assert.Equal(opened, AuditLines().Count(line => line.Contains("household_opened", StringComparison.Ordinal)));

        await using var withKey = await RunningServer.StartAsync(published.Out, published.City.Key);
        using var named = await withKey.LoggedInAsync("town");
        Assert.DoesNotContain("户主姓名未开放", await named.GetStringAsync(RedBayHousehold, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twenty_wrong_passwords_are_slowed_down_and_then_the_right_one_too()
    {
        await using var server = await RunningServer.StartAsync(published.Out);
        using var client = server.Client();
        List<HttpStatusCode> answers = [];
        for (var i = 0; i < 20; i++)
        {
            answers.Add((await RunningServer.LogInAsync(client, "city", "wrong")).StatusCode);
        }

        Assert.Equal(Enumerable.Repeat(HttpStatusCode.Unauthorized, 10), answers.Take(10));
        Assert.Equal(Enumerable.Repeat(HttpStatusCode.TooManyRequests, 10), answers.Skip(10));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await RunningServer.LogInAsync(client, "city", RunningServer.PasswordOf("city"))).StatusCode);
    }

    [Theory]
    [InlineData("/figures.html", "/figures.html")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("https://elsewhere.example", "/")]
    public async Task A_login_leads_back_to_this_server_alone(string back, string where)
    {
        using var client = published.Server.Client();
        using var answer = await RunningServer.LogInAsync(client, "city", RunningServer.PasswordOf("city"), back);

        Assert.Equal(where, answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_and_a_removed_account_is_out_at_once()
    {
        using var client = published.Server.Client();
        using var forged = await client.PostAsync("/login", new FormUrlEncodedContent(new Dictionary<string, string> { ["name"] = "city", ["password"] = RunningServer.PasswordOf("city") }), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);

        AccountStore accounts = new(OutFolder.Of(published.Out));
        accounts.Save(new Account { Name = "guest", PasswordHash = "", Division = "441502" }, RunningServer.PasswordOf("guest"));
        using var inside = await published.Server.LoggedInAsync("guest");
        Assert.Equal(HttpStatusCode.OK, (await inside.GetAsync("/figures.html", TestContext.Current.CancellationToken)).StatusCode);
        Assert.True(accounts.Remove("guest"));
        Assert.Equal(HttpStatusCode.Redirect, (await inside.GetAsync("/figures.html", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Every_answer_carries_the_security_headers_and_is_kept_by_nobody()
    {
        using var client = await published.Server.LoggedInAsync("city");
        foreach (var path in new[] { "/login", "/2018Q4/441500.html", "/sql", "/nowhere" })
        {
            using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
            Assert.True(answer.Headers.CacheControl?.NoStore);
            Assert.False(answer.Headers.Contains("Server"));
        }
    }

    private string[] AuditLines() => [.. Directory.EnumerateFiles(Path.Combine(published.Out, "audit")).SelectMany(File.ReadLines)];

    private string Village(string town) => published.City.Ask("out", $"select min(village_code) from core.household where quarter = '2018Q4' and village_code like '{town}%'").Single();

    private string Household(string town) => published.City.Ask("out", $"select min(household_key) from core.household where quarter = '2018Q4' and village_code like '{town}%'").Single();
}
