using System.ComponentModel;
using System.Diagnostics;

namespace Analytics.Tests.Reports;

/// <summary>Runs a tool of the machine and gives back what it printed.</summary>
internal static class Tool
{
    public static (int ExitCode, string Output, string Error) Try(string name, params string[] arguments)
    {
        var start = new ProcessStartInfo(name) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, error.Result);
        }
        catch (Win32Exception inner)
        {
            throw new InvalidOperationException($"the tests need '{name}': apt-get install poppler-utils qpdf", inner);
        }
    }

    public static string Run(string name, params string[] arguments)
    {
        var (exitCode, output, error) = Try(name, arguments);
        return exitCode == 0 ? output : throw new InvalidOperationException($"{name} ended with {exitCode}: {error}");
    }
}
