using System.Text.Json.Nodes;
using Analytics.Reports.Typst;
using Xunit;

namespace Analytics.Tests.Reports.Typst;

[Collection(EngineGroup.Name)]
public sealed class TypstFailureTests(Engine engine)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_broken_template_is_a_template_failure_and_writes_nothing()
    {
        var (failure, path) = await FailAsync("#let broken = (", []);

        Assert.Equal(TypstFailure.Template, failure.Failure);
        Assert.Contains("broken.typ", failure.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task A_record_that_lacks_something_is_a_data_failure()
    {
        var (failure, _) = await FailAsync("#let d = json(\"/data.json\")\n#d.title", []);

        Assert.Equal(TypstFailure.Data, failure.Failure);
        Assert.Contains("title", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_family_that_is_not_there_is_named()
    {
        var (failure, _) = await FailAsync("#set text(font: \"没有的字体\")\n字", []);

        Assert.Equal(TypstFailure.Font, failure.Failure);
        Assert.Contains("没有的字体", failure.Message, StringComparison.Ordinal);
        Assert.Contains("fonts.sh", failure.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Characters_that_no_font_has_are_all_named_before_a_batch()
    {
        var failure = await Assert.ThrowsAsync<TypstException>(() => engine.Pool.ProbeAsync("汕尾\U0002A700\U000E0FFF镇\u0E01", "年", Cancel));

        Assert.Equal(TypstFailure.Font, failure.Failure);
        Assert.Contains("U+2A700", failure.Message, StringComparison.Ordinal);
        Assert.Contains("U+0E01", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("U+9547", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pool_goes_on_after_a_failure()
    {
        await FailAsync("#panic()", []);

        await engine.Pool.ProbeAsync("汕尾", "年", Cancel);

        Assert.Equal(0, engine.Pool.Restarts);
    }

    [Fact]
    public async Task An_output_that_cannot_be_written_is_an_output_failure()
    {
        var job = new TypstJob
        {
            Template = "probe",
            Data = new JsonObject { ["text"] = "字", ["chartText"] = "字" },
            Created = new DateOnly(2017, 1, 1),
            OutputPath = Path.Combine(engine.Folder, "no-such-folder", "a.pdf"),
        };

        var failure = await Assert.ThrowsAsync<TypstException>(() => engine.Pool.RenderAsync(job, Cancel));

        Assert.Equal(TypstFailure.Output, failure.Failure);
    }

    [Fact]
    public async Task Missing_packages_and_fonts_are_named_with_the_command_that_brings_them()
    {
        var noPackages = await Assert.ThrowsAsync<TypstException>(
            () => TypstPool.StartAsync(Engine.Options with { NodeModulesFolder = "/nowhere" }, Cancel));
        var noFonts = await Assert.ThrowsAsync<TypstException>(() => TypstPool.StartAsync(Engine.Options with { FontFolder = "/nowhere" }, Cancel));
        var noNode = await Assert.ThrowsAsync<TypstException>(() => TypstPool.StartAsync(Engine.Options with { Node = "no-such-node" }, Cancel));
        var emptyFonts = await Assert.ThrowsAsync<TypstException>(
            () => TypstPool.StartAsync(Engine.Options with { FontFolder = Directory.CreateDirectory(engine.FileFor("empty")).FullName }, Cancel));

        Assert.Equal((TypstFailure.Setup, TypstFailure.Setup, TypstFailure.Setup), (noPackages.Failure, noFonts.Failure, noNode.Failure));
        Assert.Contains("npm ci", noPackages.Message, StringComparison.Ordinal);
        Assert.Contains("fonts.sh", noFonts.Message, StringComparison.Ordinal);
        Assert.Contains("apt-get install nodejs", noNode.Message, StringComparison.Ordinal);
        Assert.Equal(TypstFailure.Font, emptyFonts.Failure);
    }

    [Fact]
    public async Task The_fonts_of_the_office_come_first_where_its_folder_has_them()
    {
        // a stand-in for the office's 黑体: ours, under the name that an office's font carries
        await using var pool = await TypstPool.StartAsync(Engine.Options with { OfficeFontFolder = Engine.Options.FontFolder }, Cancel);

        await pool.ProbeAsync("汕尾", "年", Cancel);

        Assert.Equal("0.14.2", pool.Hello.Typst);
    }

    private async Task<(TypstException Failure, string Path)> FailAsync(string template, JsonObject data)
    {
        var folder = Directory.CreateDirectory(engine.FileFor("templates-" + Guid.NewGuid().ToString("N"))).FullName;
        foreach (var file in Directory.EnumerateFiles(Engine.Options.TemplateFolder))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "broken.typ"), template, Cancel);
        await using var pool = await TypstPool.StartAsync(Engine.Options with { TemplateFolder = folder }, Cancel);
        var path = Path.Combine(folder, "out.pdf");
        var job = new TypstJob { Template = "broken", Data = data, Created = new DateOnly(2017, 1, 1), OutputPath = path };
        return (await Assert.ThrowsAsync<TypstException>(() => pool.RenderAsync(job, Cancel)), path);
    }
}
