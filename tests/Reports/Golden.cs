using Xunit;

namespace Analytics.Tests.Reports;

/// <summary>Compares with a file of <c>tests/golden</c>. With <c>UPDATE_GOLDEN=1</c> it writes the file instead.</summary>
internal static class Golden
{
    public static void Equal(string name, string actual)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(Path.Combine(RepositoryFolder.Root, "tests", "golden", name), actual);
            return;
        }

        var path = Path.Combine(AppContext.BaseDirectory, "golden", name);
        Assert.True(File.Exists(path), $"no golden file {name}: run the test once with UPDATE_GOLDEN=1 and read what it wrote");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
