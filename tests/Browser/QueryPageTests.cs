using Analytics.Pipeline.Dashboard;
using Analytics.Tests.Serve;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Analytics.Tests.Browser;

/// <summary>Questions in the browser: DuckDB-WASM over the scope's own file, under the page's own policy, without another machine.</summary>
[Collection(PublishedCityGroup.Name)]
public sealed class QueryPageTests(PublishedCity published, Chromium browser)
{
    private static readonly PageWaitForFunctionOptions s_patient = new() { Timeout = 60_000 };

    [Fact]
    public async Task The_ten_questions_are_answered_and_a_query_that_runs_away_is_stopped()
    {
        await using var window = await LoggedInAsync("city");
        await window.Page.GotoAsync(published.Server.Url + "/sql");
        await StateAsync(window, "可以查询");
        Assert.Empty((await window.Page.RunAxe()).Violations.Where(fault => fault.Tags.Contains("wcag2aa") || fault.Tags.Contains("wcag2a")).Select(fault => fault.Id));
        Assert.Equal(10, SavedQuestions.All.Count);
        for (var i = 0; i < SavedQuestions.All.Count; i++)
        {
            await window.Page.EvaluateAsync("() => document.getElementById('answer').replaceChildren()");
            await window.Page.ClickAsync($"[data-sql] >> nth={i}");
            await window.Page.WaitForFunctionAsync("() => document.querySelector('#answer table, #answer pre')", options: s_patient);
            Assert.True(await window.Page.Locator("#answer tbody tr").CountAsync() > 0, $"{SavedQuestions.All[i].Question}: {await window.Page.InnerTextAsync("#answer")}");
        }

        await window.Page.FillAsync("#sql", "select count(*) from range(100000000000) a, range(1000) b");
        await window.Page.ClickAsync("#run");
        await window.Page.ClickAsync("#stop");
        await StateAsync(window, "已停止");
        await window.Page.FillAsync("#sql", "select 6 * 7 as answer");
        await window.Page.Locator("#sql").PressAsync("Control+Enter");
        await window.Page.WaitForFunctionAsync("() => document.querySelector('#answer td')?.textContent === '42'", options: s_patient);
        Assert.Empty(window.Messages);
    }

    [Fact]
    public async Task A_scope_file_holds_its_own_places_and_no_household()
    {
        await using var window = await LoggedInAsync("redbay");
        await window.Page.GotoAsync(published.Server.Url + "/sql");
        await StateAsync(window, "可以查询");
        await window.Page.FillAsync("#sql", "select string_agg(distinct division_name, ' ' order by division_name) as places from mart.figure where level in ('city', 'county', 'zone', 'town')");
        await window.Page.ClickAsync("#run");
        await window.Page.WaitForFunctionAsync("() => document.querySelector('#answer td')", options: s_patient);

        var places = (await window.Page.InnerTextAsync("#answer td")).Split(' ');
        Assert.Contains("遮浪街道", places);
        Assert.Empty(places.Except(["红海湾经济开发区", "田墘街道", "东洲街道", "遮浪街道"], StringComparer.Ordinal));
        Assert.DoesNotContain("household_key", await window.Page.TextContentAsync("#schema"), StringComparison.Ordinal);
    }

    private static Task StateAsync(Window window, string state) =>
        window.Page.WaitForFunctionAsync("state => document.getElementById('state').textContent === state", state, s_patient);

    private async Task<Window> LoggedInAsync(string name)
    {
        var window = await browser.OpenAsync();
        await window.Page.GotoAsync(published.Server.Url + "/login");
        await window.Page.FillAsync("#name", name);
        await window.Page.FillAsync("#password", RunningServer.PasswordOf(name));
        await window.Page.ClickAsync("button[type=submit]");
        await window.Page.WaitForURLAsync(url => url.EndsWith(".html", StringComparison.Ordinal));
        return window;
    }
}
