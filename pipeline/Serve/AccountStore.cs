using System.Text.Json;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Analytics.Pipeline.Publish;
using Analytics.Pipeline.Vault;
using Microsoft.AspNetCore.Identity;

namespace Analytics.Pipeline.Serve;

/// <summary>The accounts of one output folder: <c>accounts/accounts.json</c>, readable by this account alone. A running server sees a change at the next request.</summary>
public sealed class AccountStore
{
    /// <summary>Fewest characters of a password.</summary>
    public const int ShortestPassword = 10;

    /// <summary>Most characters of a name.</summary>
    public const int LongestName = 64;

    private static readonly JsonSerializerOptions s_json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        RespectRequiredConstructorParameters = true,
    };

    private readonly PasswordHasher<string> _hasher = new();
    private readonly string _path;
    private readonly string _nobody;
    private readonly Lock _gate = new();
    private (DateTime Written, IReadOnlyDictionary<string, Account> Accounts) _read;

    /// <summary>Opens the accounts.</summary>
    /// <param name="folder">The output folder.</param>
    public AccountStore(OutFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        _path = Path.Combine(PrivateFolder.Ensure(Path.Combine(folder.Root, "accounts")), "accounts.json");
        _nobody = _hasher.HashPassword("", Guid.NewGuid().ToString());
        _read = (default, new Dictionary<string, Account>(StringComparer.Ordinal));
    }

    /// <summary>All accounts by name.</summary>
    /// <returns>Sorted; empty before the first is added.</returns>
    /// <exception cref="OperatorException">The file was damaged.</exception>
    public IReadOnlyList<Account> All() => [.. Current().Values.OrderBy(account => account.Name, StringComparer.Ordinal)];

    /// <summary>One account.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Null when there is none.</returns>
    public Account? Find(string name) => Current().GetValueOrDefault(name);

    /// <summary>Checks a password. A wrong name takes as long as a wrong password.</summary>
    /// <param name="name">As typed.</param>
    /// <param name="password">As typed.</param>
    /// <returns>The account; null when either is wrong.</returns>
    public Account? LogIn(string name, string password)
    {
        var account = Find(name);
        var outcome = _hasher.VerifyHashedPassword(name, account?.PasswordHash ?? _nobody, password);
        return outcome == PasswordVerificationResult.Failed ? null : account;
    }

    /// <summary>Adds an account, or replaces the one of that name.</summary>
    /// <param name="account">All but the hash.</param>
    /// <param name="password">Its password.</param>
    public void Save(Account account, string password)
    {
        ArgumentNullException.ThrowIfNull(account);
        var accounts = new Dictionary<string, Account>(Current(), StringComparer.Ordinal)
        {
            [account.Name] = account with { PasswordHash = _hasher.HashPassword(account.Name, password) },
        };
        Write(accounts.Values);
    }

    /// <summary>Removes an account; its sessions are over at their next request.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>False when there was none.</returns>
    public bool Remove(string name)
    {
        var accounts = new Dictionary<string, Account>(Current(), StringComparer.Ordinal);
        if (!accounts.Remove(name))
        {
            return false;
        }

        Write(accounts.Values);
        return true;
    }

    private IReadOnlyDictionary<string, Account> Current()
    {
        lock (_gate)
        {
            var written = File.GetLastWriteTimeUtc(_path);
            if (written != _read.Written)
            {
                _read = (written, File.Exists(_path) ? Load() : new Dictionary<string, Account>(StringComparer.Ordinal));
            }

            return _read.Accounts;
        }
    }

    private Dictionary<string, Account> Load()
    {
        try
        {
            return (JsonSerializer.Deserialize<List<Account>>(File.ReadAllBytes(_path), s_json) ?? []).ToDictionary(account => account.Name, StringComparer.Ordinal);
        }
        catch (JsonException e)
        {
            throw new OperatorException($"'{_path}' is damaged. Remove it and add the accounts again with ./run.sh user add.", $"“{_path}”已损坏，请删除后用 ./run.sh user add 重新添加账户。", 1, e);
        }
    }

    private void Write(IEnumerable<Account> accounts)
    {
        var next = _path + ".next";
        File.Delete(next); // left behind by a process that was ended
        using (var file = PrivateFolder.CreateFile(next))
        {
            JsonSerializer.Serialize(file, accounts.OrderBy(account => account.Name, StringComparer.Ordinal).ToList(), s_json);
        }

        File.Move(next, _path, overwrite: true);
    }
}
