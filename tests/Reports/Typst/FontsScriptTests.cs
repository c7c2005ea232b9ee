using Xunit;

namespace Analytics.Tests.Reports.Typst;

public sealed class FontsScriptTests
{
    private static string Script => Path.Combine(RepositoryFolder.Root, "reports", "Typst", "fonts.sh");

    [Fact]
    public void A_complete_folder_is_left_alone() => Assert.Equal(0, Tool.Try("bash", Script, "--check", Engine.Options.FontFolder).ExitCode);

    [Fact]
    public void Missing_and_changed_fonts_are_named_with_the_command_that_brings_them()
    {
        var folder = Directory.CreateTempSubdirectory("fonts-").FullName;
        try
        {
            foreach (var font in Directory.EnumerateFiles(Engine.Options.FontFolder))
            {
                File.Copy(font, Path.Combine(folder, Path.GetFileName(font)));
            }

            File.Delete(Path.Combine(folder, "FandolKai-Regular.otf"));
            File.AppendAllText(Path.Combine(folder, "wqy-microhei.ttc"), "x");

            var (exitCode, _, error) = Tool.Try("bash", Script, "--check", folder);

            Assert.Equal(1, exitCode);
            Assert.Contains("FandolKai-Regular.otf wqy-microhei.ttc", error, StringComparison.Ordinal);
            Assert.Contains("bash reports/Typst/fonts.sh", error, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
