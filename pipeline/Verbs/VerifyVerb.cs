using System.CommandLine;
using Analytics.Pipeline.Publish;

namespace Analytics.Pipeline.Verbs;

/// <summary><c>verify</c>: whether a file is the one that was issued, unchanged.</summary>
public static class VerifyVerb
{
    /// <summary>The verb.</summary>
    /// <returns>A new command.</returns>
    public static Command Command()
    {
        var file = new Argument<string>("file") { Description = "A PDF, workbook or table that is said to come from this program." };
        var output = CommandLine.OutOption();
        var command = new Command("verify", "Say whether a file is one that was issued, unchanged, and by which run. Ends with 1 when it is not.") { file, output };
        command.SetAction(parsed => Verify(parsed.GetRequiredValue(file), OutFolder.Of(parsed.GetRequiredValue(output))));
        return command;
    }

    private static int Verify(string file, OutFolder folder)
    {
        if (!File.Exists(file))
        {
            throw new OperatorException($"'{file}': no such file.", $"“{file}”：没有这个文件。", CommandLine.WrongArguments);
        }

        if (Path.GetExtension(file).Equals(".duckdb", StringComparison.OrdinalIgnoreCase))
        {
            throw new OperatorException(
                $"'{file}': the bytes of a database differ from build to build, so it cannot be verified. Verify the same tables under parquet/.",
                $"“{file}”：数据库文件每次生成的字节不同，无法查验，请查验 parquet/ 下的同名表。");
        }

        var hash = Manifest.HashOutput(file);
        var manifests = folder.RunIds().Select(run => Manifest.Read(Path.Combine(folder.Runs, run))).ToList();
        if (manifests.Count == 0)
        {
            _ = folder.Publication(null); // says so: where nothing was published, nothing can be judged
        }

        var found = manifests.SelectMany(manifest => manifest.Outputs.Where(output => output.Value == hash).Select(output => (Manifest: manifest, Path: output.Key))).ToList();
        Console.WriteLine($"sha256 {hash}");
        if (found.Count == 0)
        {
            Console.WriteLine($"NOT ISSUED: no run in '{folder.Runs}' published this file as it is. 未查到：本文件不是已发布的文件，或已被改动。");
            return 1;
        }

        foreach (var (manifest, path) in found)
        {
            var approved = manifest.Options.GetValueOrDefault("approved_by");
            Console.WriteLine($"issued  {path}  by run {manifest.Run}  {(approved is null ? "draft, not approved 送审稿" : $"approved by {approved} 已审签")}");
        }

        var broken = manifests.Where(manifest => IsBroken(folder, manifest)).Select(manifest => manifest.Run).ToList();
        Console.WriteLine(broken.Count == 0
            ? $"chain of {manifests.Count} manifests unbroken 发布链完整"
            : $"CHAIN BROKEN at {string.Join(", ", broken)}: a manifest before it was changed or removed. 发布链中断，此前的清单被改动或删除。");
        return broken.Count == 0 ? 0 : 1;
    }

    private static bool IsBroken(OutFolder folder, Manifest manifest)
    {
        if (manifest.PreviousRun is not { } previous)
        {
            return false;
        }

        var path = Path.Combine(folder.Runs, previous, Manifest.FileName);
        return !File.Exists(path) || Manifest.HashFile(path) != manifest.PreviousManifest;
    }
}
