using System.Text.Json.Nodes;
using Analytics.Reports.Typst;
using Xunit;

namespace Analytics.Tests.Reports.Typst;

/// <summary>The pool against a worker that misbehaves on demand.</summary>
public sealed class TypstPoolTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("typst-pool-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_document_whose_worker_crashed_is_made_by_a_fresh_one()
    {
        await using var pool = await StartAsync();

        var result = await pool.RenderAsync(Job("once"), Cancel);

        Assert.Equal(1, result.Pages);
        Assert.Equal(1, pool.Restarts);
        Assert.Equal(2, Asked("once").Distinct().Count());
    }

    [Fact]
    public async Task A_document_that_crashes_twice_is_a_crash_and_the_next_one_is_made()
    {
        await using var pool = await StartAsync();

        var failure = await Assert.ThrowsAsync<TypstException>(() => pool.RenderAsync(Job("crash"), Cancel));
        var next = await pool.RenderAsync(Job("good"), Cancel);

        Assert.Equal(TypstFailure.Crash, failure.Failure);
        Assert.Equal(2, Asked("crash").Count);
        Assert.Equal(1, next.Pages);
    }

    [Fact]
    public async Task A_worker_that_falls_silent_is_a_timeout_after_two_tries()
    {
        await using var pool = await StartAsync(TimeSpan.FromSeconds(3));

        var failure = await Assert.ThrowsAsync<TypstException>(() => pool.RenderAsync(Job("hang"), Cancel));

        Assert.Equal(TypstFailure.Timeout, failure.Failure);
        Assert.Equal(2, Asked("hang").Count);
    }

    [Fact]
    public async Task An_answer_that_is_not_the_protocol_counts_as_a_crash()
    {
        await using var pool = await StartAsync();

        var failure = await Assert.ThrowsAsync<TypstException>(() => pool.RenderAsync(Job("garbage"), Cancel));

        Assert.Equal(TypstFailure.Crash, failure.Failure);
    }

    [Fact]
    public async Task A_refused_document_is_not_tried_again()
    {
        await using var pool = await StartAsync();

        var failure = await Assert.ThrowsAsync<TypstException>(() => pool.RenderAsync(Job("refuse"), Cancel));

        Assert.Equal(TypstFailure.Template, failure.Failure);
        Assert.Single(Asked("refuse"));
        Assert.Equal(0, pool.Restarts);
    }

    [Fact]
    public async Task A_worker_is_replaced_after_so_many_documents_or_so_much_memory()
    {
        await using var pool = await StartAsync(documents: 3);

        await pool.RenderAsync(Job("a"), Cancel);
        await pool.RenderAsync(Job("b"), Cancel);
        await pool.RenderAsync(Job("fat"), Cancel);
        await pool.RenderAsync(Job("c"), Cancel);

        var workers = Asked(null);
        Assert.Equal(3, workers.Distinct().Count());
        Assert.Equal(0, pool.Restarts);
    }

    [Fact]
    public async Task A_caller_that_gives_up_leaves_the_pool_in_order()
    {
        await using var pool = await StartAsync();
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pool.RenderAsync(Job("hang"), soon.Token));

        Assert.Equal(1, (await pool.RenderAsync(Job("good"), Cancel)).Pages);
    }

    private static TypstJob Job(string title) =>
        new() { Template = "any", Data = new JsonObject { ["title"] = title }, Created = new DateOnly(2017, 1, 1) };

    private Task<TypstPool> StartAsync(TimeSpan? timeout = null, int documents = 2000) => TypstPool.StartAsync(
        new TypstOptions
        {
            NodeModulesFolder = folder,
            FontFolder = folder,
            TemplateFolder = Path.Combine(AppContext.BaseDirectory, "golden", "typst"),
            Timeout = timeout ?? TimeSpan.FromSeconds(30),
            RecycleAfterDocuments = documents,
        },
        Cancel);

    private List<int> Asked(string? title) =>
    [
        .. File.ReadLines(Path.Combine(folder, "asked"))
            .Select(line => line.Split(' '))
            .Where(words => title is null || words[1] == title)
            .Select(words => int.Parse(words[0], System.Globalization.CultureInfo.InvariantCulture)),
    ];
}
