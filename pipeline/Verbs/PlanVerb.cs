using System.CommandLine;
using System.Globalization;
using Analytics.Pipeline.Publish;
using Analytics.Pipeline.Vault;

namespace Analytics.Pipeline.Verbs;

/// <summary><c>plan</c>: what a run would read, rebuild and publish, and why. It changes nothing.</summary>
public static class PlanVerb
{
    /// <summary>The verb.</summary>
    /// <returns>A new command.</returns>
    public static Command Command()
    {
        var arguments = new RunArguments();
        var command = new Command("plan", "Say what a run with the same options would read, rebuild and publish, and why. Changes nothing.");
        arguments.AddTo(command);
        command.SetAction(parsed =>
        {
            Print(arguments.Read(parsed), Console.Out);
            return 0;
        });
        return command;
    }

    private static void Print(RunOptions options, TextWriter output)
    {
        if (options.Faults() is { Count: > 0 } faults)
        {
            throw new OperatorException(string.Join("\n       ", faults.Select(fault => fault.English)), string.Join("\n      ", faults.Select(fault => fault.Chinese)), CommandLine.WrongArguments);
        }

        var key = KeyOf(options);
        var earlier = MakePublication.Earlier(options.Out, key);
        var current = options.Out.CurrentRun() is { } folder && File.Exists(Path.Combine(folder, Manifest.FileName)) ? Manifest.Read(folder) : null;
        string Why(string file, string hash) => current is null ? "new"
            : !current.Inputs.TryGetValue(file, out var before) ? "new since the current publication"
            : before != hash ? "changed since the current publication"
            : "unchanged";

        // what is new comes first: a clerk looks for it among hundreds of unchanged files
        var inputs = key.Inputs.GroupBy(input => Why(input.Key, input.Value), input => input.Key, StringComparer.Ordinal).OrderBy(group => group.Key == "unchanged").ThenBy(group => group.Key, StringComparer.Ordinal).ToList();
        var counts = string.Join(", ", inputs.Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {group.Key}")));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Inputs: {key.Inputs.Count} files in {options.Exports}{(inputs.Count > 0 ? ": " : string.Empty)}{counts}"));
        foreach (var (why, file) in inputs.SelectMany(group => group.Select(file => (group.Key, file))))
        {
            output.WriteLine($"  {Printable.Of(file)}: {why}");
        }

        foreach (var gone in current?.Inputs.Keys.Where(file => !key.Inputs.ContainsKey(file)) ?? [])
        {
            output.WriteLine($"  {Printable.Of(gone)}: gone from the folder; its rows leave the figures (the archive keeps it)");
        }

        foreach (var (name, value) in key.Options.Where(option => current is not null && current.Options.GetValueOrDefault(option.Key) != option.Value))
        {
            output.WriteLine($"Option {name}: {current!.Options.GetValueOrDefault(name, "none")} -> {value}");
        }

        foreach (var (file, hash) in key.Reference.Where(file => current is not null && current.Reference.GetValueOrDefault(file.Key) != file.Value))
        {
            output.WriteLine($"Reference {file}: changed since the current publication ({hash[..12]})");
        }

        if (current is not null && current.Program != key.Program)
        {
            output.WriteLine($"Program: {current.Program} -> {key.Program}");
        }

        output.WriteLine(earlier is null ? $"To build: {Parts(options.Only)}"
            : !MakePublication.IsWhole(earlier) ? $"To complete: {earlier.Manifest.Run} lacks outputs; its tables are kept, the outputs are made again; then switch the current publication."
            : current?.Run != earlier.Manifest.Run ? $"Nothing to build: {earlier.Manifest.Run} is published already; only the current publication switches to it."
            : $"Nothing to build: {earlier.Manifest.Run} is published already.");
    }

    private static RunKey KeyOf(RunOptions options)
    {
        var fingerprint = FolderKey.Find(options.Out.Root, options.KeyFile)?.Fingerprint ?? "made at first use";
        if (options.SettingsFile is not { } settings)
        {
            return RunKey.Of(options, fingerprint);
        }

        var laid = Directory.CreateTempSubdirectory("analytics-plan-").FullName;
        try
        {
            OfficeSettings.Lay(settings, options.ReferenceFolder, laid);
            return RunKey.Of(options with { ReferenceFolder = laid }, fingerprint);
        }
        finally
        {
            Directory.Delete(laid, recursive: true);
        }
    }

    private static string Parts(string? only) => only switch
    {
        "intake" => "nothing; new files are archived and staged.",
        null => "all tables, checks, Parquet, CSV and all documents; then switch the current publication.",
        "build" or "risk" => "all tables, checks, Parquet and CSV, no documents; then switch the current publication.",
        _ => $"all tables, checks, Parquet, CSV and of the documents --only {only}; then switch the current publication.",
    };
}
