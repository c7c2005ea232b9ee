using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Analytics.Pipeline.Publish;
using Analytics.Reports.Typst;

namespace Analytics.Pipeline.Verbs;

/// <summary><c>doctor</c>: what this machine lacks, and the one command that brings it.</summary>
public static class DoctorVerb
{
    private sealed record Finding(string What, bool IsThere, string Found, string Remedy);

    /// <summary>The verb.</summary>
    /// <returns>A new command.</returns>
    public static Command Command()
    {
        var output = CommandLine.OutOption();
        var command = new Command("doctor", "Name what is missing on this machine and the command that brings it. Ends with 1 when something is.") { output };
        command.SetAction(parsed =>
        {
            var findings = Look(OutFolder.Of(parsed.GetRequiredValue(output)));
            foreach (var finding in findings)
            {
                Console.WriteLine($"{(finding.IsThere ? "ok     " : "MISSING")}  {finding.What}: {finding.Found}{(finding.IsThere ? string.Empty : $"\n         -> {finding.Remedy}")}");
            }

            return findings.All(finding => finding.IsThere) ? 0 : 1;
        });
        return command;
    }

    private static List<Finding> Look(OutFolder folder)
    {
        var node = Ask("node", "--version");
        var isNodeNew = node is not null && int.TryParse(node.TrimStart('v').Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) && major >= 18;
        var typst = TypstOptions.ForRepository(OutFolder.Home);
        var free = new DriveInfo(Directory.Exists(folder.Root) ? folder.Root : OutFolder.Home).AvailableFreeSpace >> 20;
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 20;
        return
        [
            new(".NET runtime", Environment.Version.Major >= 10, Environment.Version.ToString(), "install the .NET 10 SDK"),
            new("node 18 or later", isNodeNew, node ?? "not found", "apt-get install nodejs npm"),
            new("Typst for node", Directory.Exists(Path.Combine(typst.NodeModulesFolder, "@myriaddreamin", "typst-ts-node-compiler")), typst.NodeModulesFolder, "npm ci --prefix reports/Typst"),
            new("fonts", Ask("bash", Path.Combine(OutFolder.Home, "reports", "Typst", "fonts.sh"), "--check") is not null, typst.FontFolder, "bash reports/Typst/fonts.sh"),
            new("libgomp1 (risk model)", Directory.EnumerateFiles("/usr/lib", "libgomp.so.1", SearchOption.AllDirectories).Any(), "libgomp.so.1", "apt-get install libgomp1"),
            new("free disk, 4 GiB", free >= 4096, string.Create(CultureInfo.InvariantCulture, $"{free:N0} MiB"), "free some space, or use --out on another disk"),
            new("memory, 3 GiB", memory >= 3072, string.Create(CultureInfo.InvariantCulture, $"{memory:N0} MiB"), "use a machine with more memory, or --memory 1024"),
        ];
    }

    private static string? Ask(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false });
            var answer = process!.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            return process.ExitCode == 0 ? answer : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
