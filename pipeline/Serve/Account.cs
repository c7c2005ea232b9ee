using System.Security.Cryptography;
using System.Text;

namespace Analytics.Pipeline.Serve;

/// <summary>Who may see what under <c>serve</c>.</summary>
public sealed record Account
{
    /// <summary>Name to log in with.</summary>
    public required string Name { get; init; }

    /// <summary>The password, hashed.</summary>
    public required string PasswordHash { get; init; }

    /// <summary>Code of the place whose pages it sees, with all below it; null sees nothing.</summary>
    public string? Division { get; init; }

    /// <summary>May open villages and households; each household opened is written to the audit log.</summary>
    public bool SeesHouseholds { get; init; }

    /// <summary>May see the leads about single households and villages.</summary>
    public bool SeesLeads { get; init; }

    /// <summary>Changes with everything above: a session begun under another stamp is over.</summary>
    public string Stamp => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Name}\n{PasswordHash}\n{Division}\n{SeesHouseholds}\n{SeesLeads}")))[..16];
}
