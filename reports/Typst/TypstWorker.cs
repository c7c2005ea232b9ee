using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Analytics.Reports.Typst;

/// <summary>One node process. One request at a time; the pool sees to that.</summary>
internal sealed class TypstWorker : IAsyncDisposable
{
    private const int KeptErrorCharacters = 4000;

    private readonly Process process;
    private readonly StringBuilder errors = new();
    private readonly TimeSpan timeout;

    private TypstWorker(Process process, TimeSpan timeout)
    {
        this.process = process;
        this.timeout = timeout;
        process.ErrorDataReceived += (_, line) => KeepError(line.Data);
        process.BeginErrorReadLine();
    }

    public int ProcessId => process.Id;

    public int Served { get; private set; }

    public long ResidentBytes { get; private set; }

    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public TypstHello Hello { get; private set; } = new("", "", "");

    public static async Task<TypstWorker> StartAsync(TypstOptions options, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(options.Node)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
            WorkingDirectory = options.TemplateFolder,
        };
        start.ArgumentList.Add(Path.Combine(options.TemplateFolder, "worker.mjs"));
        start.ArgumentList.Add(Path.GetFullPath(options.NodeModulesFolder));
        if (options.OfficeFontFolder is { } office)
        {
            start.ArgumentList.Add(Path.GetFullPath(office));
        }

        start.ArgumentList.Add(Path.GetFullPath(options.FontFolder));
        Process started;
        try
        {
            started = Process.Start(start)!;
        }
        catch (Win32Exception inner)
        {
            throw new TypstException(
                TypstFailure.Setup,
                $"'{options.Node}' could not be started: {inner.Message}; install node 18 or later (Debian: apt-get install nodejs)",
                $"无法启动 {options.Node}，请安装 node 18 或更高版本（Debian：apt-get install nodejs）",
                inner);
        }

        var worker = new TypstWorker(started, options.Timeout);
        try
        {
            await worker.GreetAsync(options.StartTimeout, cancellationToken);
            return worker;
        }
        catch
        {
            await worker.DisposeAsync();
            throw;
        }
    }

    /// <summary>Sends one line and gives back the answer, which may be a refusal.</summary>
    /// <exception cref="TypstException">Crash or timeout; the worker is then of no more use.</exception>
    public async Task<JsonNode> AskAsync(string line, CancellationToken cancellationToken)
    {
        try
        {
            await process.StandardInput.WriteLineAsync(line.AsMemory(), cancellationToken);
            await process.StandardInput.FlushAsync(cancellationToken);
        }
        catch (IOException inner)
        {
            throw Crashed(inner);
        }

        var answer = await ReadAsync(timeout, cancellationToken);
        Served++;
        ResidentBytes = answer["residentBytes"]?.GetValue<long>() ?? ResidentBytes;
        return answer;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            process.StandardInput.Close();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await process.WaitForExitAsync(patience.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            Kill();
        }

        process.Dispose();
    }

    /// <summary>Ends the process at once.</summary>
    public void Kill()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // it has ended by itself
        }
    }

    private async Task GreetAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        JsonNode hello;
        try
        {
            hello = await ReadAsync(patience, cancellationToken);
        }
        catch (TypstException inner)
        {
            throw new TypstException(
                TypstFailure.Setup,
                $"the Typst worker did not start: {inner.Message}; run 'npm ci' in reports/Typst",
                $"Typst 排版进程未能启动，请在 reports/Typst 下运行 npm ci（{inner.Chinese}）",
                inner);
        }

        if (hello["protocol"]?.GetValue<int>() != TypstProtocol.Version)
        {
            throw new TypstException(TypstFailure.Setup, "worker.mjs is of another version than the program", "worker.mjs 与程序版本不一致");
        }

        Hello = new TypstHello(hello["typst"]!.GetValue<string>(), hello["compiler"]!.GetValue<string>(), hello["node"]!.GetValue<string>());
    }

    private async Task<JsonNode> ReadAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        try
        {
            var line = await process.StandardOutput.ReadLineAsync(limit.Token) ?? throw Crashed(null);
            return JsonNode.Parse(line) ?? throw Crashed(null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TypstException(TypstFailure.Timeout, $"the Typst worker gave no answer within {patience.TotalSeconds:0} s", $"Typst 排版进程{patience.TotalSeconds:0}秒内无应答");
        }
        catch (JsonException inner)
        {
            throw Crashed(inner);
        }
    }

    private TypstException Crashed(Exception? inner)
    {
        string said;
        lock (errors)
        {
            said = errors.ToString().Trim();
        }

        return new TypstException(TypstFailure.Crash, $"the Typst worker ended: {(said.Length > 0 ? said : "no message")}", "Typst 排版进程意外退出", inner);
    }

    private void KeepError(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (errors)
        {
            errors.AppendLine(line);
            if (errors.Length > KeptErrorCharacters)
            {
                errors.Remove(0, errors.Length - KeptErrorCharacters);
            }
        }
    }
}
