using Analytics.Pipeline.Publish;
using Analytics.Pipeline.Vault;
using Analytics.Reports.Dashboard;

namespace Analytics.Pipeline.Serve;

/// <summary>Who a household is: looked up in the vault for one page, kept nowhere.</summary>
/// <param name="folder">The output folder.</param>
/// <param name="key">The office's key; null when the server was started without it.</param>
public sealed class HouseholdNames(OutFolder folder, OfficeKey? key)
{
    /// <summary>Looks one household up.</summary>
    /// <param name="source">Where its row was received.</param>
    /// <returns>Null without the key, or when the vault no longer holds the row.</returns>
    public HouseholdIdentity? Find(SourceRow source)
    {
        var path = Path.Combine(folder.Root, "vault", source.FileId + ".sealed");
        if (key is null || !File.Exists(path))
        {
            return null;
        }

        var row = IdentityReader.Read(path, key).FirstOrDefault(row => row.RowNumber == source.Row && row.Sheet == source.Sheet && row.Raw is null);
        return row is null
            ? null
            : new HouseholdIdentity(row.Cells.GetValueOrDefault("head_name") ?? row.Cells.GetValueOrDefault("name") ?? "", row.Cells.GetValueOrDefault("phone") ?? "", row.Cells.GetValueOrDefault("hamlet_name") ?? "");
    }
}
