using System.Diagnostics;

namespace Analytics.Pipeline.Bench;

/// <summary>A baseline that is a Python script of this program, run by Debian's own Python on one thread.</summary>
internal static class PythonPeer
{
    private const string Python = "/usr/bin/python3";

    /// <summary>Runs a script and reads what it prints.</summary>
    /// <param name="folder">Where the script is put.</param>
    /// <param name="script">Its name among the resources.</param>
    /// <param name="library">The library it needs, such as scikit-learn.</param>
    /// <param name="package">The Debian package that brings it.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>Its output.</returns>
    /// <exception cref="OperatorException">It cannot run; the message says which package to install.</exception>
    public static string Run(string folder, string script, string library, string package, params string[] arguments)
    {
        OperatorException Missing(string reason) => new(
            $"The baseline {library} cannot run ({reason}). Bring it with: sudo apt-get install {package}", $"对照程序 {library} 无法运行，请先执行 sudo apt-get install {package}。");

        var path = Path.Combine(folder, script);
        using (var resource = typeof(PythonPeer).Assembly.GetManifestResourceStream(script)!)
        using (var file = File.Create(path))
        {
            resource.CopyTo(file);
        }

        var start = new ProcessStartInfo(Python, [path, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["OMP_NUM_THREADS"] = "1";
        using var process = File.Exists(Python) ? Process.Start(start)! : throw Missing("no " + Python);
        var errors = process.StandardError.ReadToEndAsync();
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? answer : throw Missing(errors.Result.Trim().Split('\n')[^1]);
    }
}
