using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using Analytics.Pipeline.Publish;
using Analytics.Pipeline.Serve;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Hosting;

namespace Analytics.Pipeline.Verbs;

/// <summary><c>serve</c>: the dashboard with login.</summary>
public static class ServeVerb
{
    /// <summary>The verb.</summary>
    /// <returns>A new command.</returns>
    public static Command Command()
    {
        var port = new Option<int>("--port") { Description = "Port; 0 takes a free one.", DefaultValueFactory = _ => 8080 };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65535)
            {
                result.AddError("--port must be from 0 to 65535.");
            }
        });
        var listen = new Option<IPAddress>("--listen")
        {
            Description = "Address to listen on (default: 127.0.0.1, this machine alone). Anything else needs a proxy with TLS before it.",
            HelpName = "ADDRESS",
            DefaultValueFactory = _ => IPAddress.Loopback,
            CustomParser = result =>
            {
                if (IPAddress.TryParse(result.Tokens.Count == 1 ? result.Tokens[0].Value : "", out var address))
                {
                    return address;
                }

                result.AddError("--listen is not an address; write it like 127.0.0.1.");
                return null;
            },
        };
        var key = new Option<string?>("--key") { Description = "File of the office's key, for names on household pages (default: artifacts/keys/office.key). Without it pages show no name.", HelpName = "FILE" };
        var output = CommandLine.OutOption();
        var command = new Command("serve", "Answer the dashboard with login, for accounts made with 'user add'. Switches to a new publication by itself.") { port, listen, key, output };
        command.SetAction(async (parsed, cancel) =>
        {
            var folder = OutFolder.Of(parsed.GetRequiredValue(output));
            var app = Server.Build(new ServeOptions
            {
                Out = folder,
                Address = parsed.GetRequiredValue(listen),
                Port = parsed.GetValue(port),
                KeyFile = Path.GetFullPath(parsed.GetValue(key) ?? RunArguments.DefaultKeyFile),
            });
            await using (app)
            {
                await StartAsync(app, parsed.GetRequiredValue(listen), parsed.GetValue(port), cancel);
                Console.WriteLine($"Serving {Path.GetFileName(folder.CurrentRun())} at {Server.AddressOf(app)}  (stop with Ctrl+C)");
                if (new AccountStore(folder).All().Count == 0)
                {
                    Console.WriteLine("There is no account yet: ./run.sh user add NAME --division 441500   尚无账户，请先添加。");
                }

                await app.WaitForShutdownAsync(cancel);
            }

            return 0;
        });
        return command;
    }

    private static async Task StartAsync(WebApplication app, IPAddress listen, int port, CancellationToken cancel)
    {
        try
        {
            await app.StartAsync(cancel);
        }
        catch (Exception e) when (e is SocketException or IOException { InnerException: AddressInUseException })
        {
            throw new OperatorException(
                $"Cannot listen on {new IPEndPoint(listen, port)}: {(e.InnerException ?? e).Message}. Is 'serve' running already? Else take another --port, or an address of this machine with --listen.",
                $"无法在 {new IPEndPoint(listen, port)} 上监听：请确认 serve 是否已在运行，否则用 --port 换一个端口，或用 --listen 指定本机地址。",
                1,
                e);
        }
    }
}
