using System.Diagnostics;

namespace Analytics.Pipeline.Bench;

/// <summary>A baseline that is a Python script of this program, run by Debian's own Python on one thread.</summary>
internal static class PythonPeer
{
    private const string Python = "/usr/bin/python3";

    /// <summary>Asks for a library before anything is measured.</summary>
    /// <param name="library">What Python imports, such as pandas; it is the Debian package's name too, after "python3-".</param>
    /// <returns>What to do where it is missing (the work against it is then left out, code 3); null where it is there.</returns>
    public static OperatorException? Missing(string library)
    {
        try
        {
            Answer(library, ["-c", $"import {library}"]);
            return null;
        }
        catch (OperatorException missing)
        {
            return missing;
        }
    }

    /// <summary>Runs a script and reads what it prints.</summary>
    /// <param name="folder">Where the script is put.</param>
    /// <param name="script">Its name among the resources.</param>
    /// <param name="library">The library it needs, as for <see cref="Missing"/>.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>Its output.</returns>
    /// <exception cref="OperatorException">Code 3: it cannot run; the message says which package to install.</exception>
    public static string Run(string folder, string script, string library, params string[] arguments)
    {
        var path = Path.Combine(folder, script);
        using (var resource = typeof(PythonPeer).Assembly.GetManifestResourceStream(script)!)
        using (var file = File.Create(path))
        {
            resource.CopyTo(file);
        }

        return Answer(library, [path, .. arguments]);
    }

    private static string Answer(string library, string[] arguments)
    {
        OperatorException Unable(string reason) => new(
            $"The baseline {library} cannot run ({reason}) and is left out. Bring it with: sudo apt-get install python3-{library}",
            $"对照程序 {library} 无法运行，未参与对比，请先执行 sudo apt-get install python3-{library}。",
            3);

        var start = new ProcessStartInfo(Python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["OMP_NUM_THREADS"] = "1";
        using var process = File.Exists(Python) ? Process.Start(start)! : throw Unable("no " + Python);
        var errors = process.StandardError.ReadToEndAsync();
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? answer : throw Unable(errors.Result.Trim().Split('\n')[^1]);
    }
}
