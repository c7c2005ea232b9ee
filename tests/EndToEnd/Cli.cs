using System.Diagnostics;

namespace Analytics.Tests.EndToEnd;

/// <summary>The program as its users start it: a process, its exit code, stdout and stderr.</summary>
internal sealed record Cli(int ExitCode, string Output, string Errors)
{
    /// <summary>Folder that holds Analytics.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Runs one command line to its end.</summary>
    public static Cli Run(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        return new Cli(process.ExitCode, output.Result, errors.Result);
    }

    /// <summary>Starts one command line; the caller waits, reads or kills.</summary>
    public static Process Start(params string[] arguments) => Start(redirectInput: false, arguments);

    /// <summary>Starts one command line; with <paramref name="redirectInput"/> the caller writes its standard input.</summary>
    public static Process Start(bool redirectInput, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "analytics.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = redirectInput,
            UseShellExecute = false,
        };
        start.Environment["ANALYTICS_HOME"] = Root;
        start.Environment["OMP_WAIT_POLICY"] = "PASSIVE";
        return Process.Start(start)!;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Analytics.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Analytics.sln was not found above the tests.");
        }

        return folder.FullName;
    }
}
