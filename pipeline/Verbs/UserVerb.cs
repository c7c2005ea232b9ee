using System.CommandLine;
using System.Text;
using Analytics.Pipeline.Publish;
using Analytics.Pipeline.Serve;

namespace Analytics.Pipeline.Verbs;

/// <summary><c>user</c>: the accounts of <c>serve</c>.</summary>
public static class UserVerb
{
    /// <summary>The verb.</summary>
    /// <returns>A new command.</returns>
    public static Command Command() => new("user", "Add, list and remove the accounts of 'serve'.") { Add(), List(), Remove() };

    private static Command Add()
    {
        var name = new Argument<string>("name") { Description = "Name to log in with." };
        var division = new Option<string>("--division") { Description = "What it may see, with all below: a code such as 441500, 441502, 441502004, or the name of a responsible unit such as 红海湾经济开发区.", HelpName = "PLACE", Required = true };
        var households = new Option<bool>("--households") { Description = "May open villages and households; every household opened is written to the audit log." };
        var leads = new Option<bool>("--leads") { Description = "May see the leads about single households (auditors)." };
        var output = CommandLine.OutOption();
        var command = new Command("add", "Add an account, or replace the one of that name. The password is asked for, or read from standard input.") { name, division, households, leads, output };
        command.SetAction(parsed =>
        {
            var folder = OutFolder.Of(parsed.GetRequiredValue(output));
            var place = parsed.GetRequiredValue(division);
            RequirePlace(folder, place);
            RequireName(parsed.GetRequiredValue(name));
            var account = new Account { Name = parsed.GetRequiredValue(name), PasswordHash = "", Division = place, SeesHouseholds = parsed.GetValue(households), SeesLeads = parsed.GetValue(leads) };
            var password = Password(account.Name);
            if (password.Length < AccountStore.ShortestPassword)
            {
                throw new OperatorException($"The password needs at least {AccountStore.ShortestPassword} characters.", $"密码至少需要{AccountStore.ShortestPassword}个字符。", CommandLine.WrongArguments);
            }

            new AccountStore(folder).Save(account, password);
            Console.WriteLine($"Saved account {account.Name}.");
            return 0;
        });
        return command;
    }

    private static Command List()
    {
        var output = CommandLine.OutOption();
        var command = new Command("list", "List all accounts and their rights.") { output };
        command.SetAction(parsed =>
        {
            foreach (var account in new AccountStore(OutFolder.Of(parsed.GetRequiredValue(output))).All())
            {
                Console.WriteLine($"{account.Name}\t{account.Division}\t{(account.SeesHouseholds ? "households" : "-")}\t{(account.SeesLeads ? "leads" : "-")}");
            }

            return 0;
        });
        return command;
    }

    private static Command Remove()
    {
        var name = new Argument<string>("name") { Description = "Name of the account." };
        var output = CommandLine.OutOption();
        var command = new Command("remove", "Remove an account; its sessions are over at once.") { name, output };
        command.SetAction(parsed =>
        {
            var asked = parsed.GetRequiredValue(name);
            if (!new AccountStore(OutFolder.Of(parsed.GetRequiredValue(output))).Remove(asked))
            {
                throw new OperatorException($"There is no account '{asked}'. See ./run.sh user list.", $"没有账户“{asked}”，可用 ./run.sh user list 查看。");
            }

            Console.WriteLine($"Removed account {asked}.");
            return 0;
        });
        return command;
    }

    private static void RequireName(string name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > AccountStore.LongestName || name.Any(char.IsControl))
        {
            throw new OperatorException($"A name has 1 to {AccountStore.LongestName} characters, none of them a control character.", $"账户名应为1至{AccountStore.LongestName}个字符，不得含控制字符。", CommandLine.WrongArguments);
        }
    }

    private static void RequirePlace(OutFolder folder, string place)
    {
        using var connection = SqlWorker.Open(folder.Publication(run: null));
        var known = Dashboard.PublishedRows.Read(connection, "select division from core.division where division = $place and level <> 'village'", row => row.GetString(0), ("place", place));
        if (known.Count == 0)
        {
            throw new OperatorException(
                $"No place '{place}' from the city to the towns. See: ./run.sh sql \"select level, division, division_name from core.division where level <> 'village'\"",
                $"没有区划“{place}”，请核对代码或责任单位名称。",
                CommandLine.WrongArguments);
        }
    }

    private static string Password(string name)
    {
        if (Console.IsInputRedirected)
        {
            return Console.In.ReadLine() ?? "";
        }

        Console.Error.Write($"Password for {name}: ");
        StringBuilder typed = new();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace && typed.Length > 0)
            {
                typed.Length--;
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
