using Analytics.Pipeline.Vault;

namespace Analytics.Pipeline.Publish.Documents;

/// <summary>Identities opened from the vault: those of the rows asked for, in memory, for one list.</summary>
internal sealed class IdentityNames
{
    private readonly Dictionary<IdentityPlace, IReadOnlyDictionary<string, string>> cells = [];

    /// <summary>Opens the identities of some rows.</summary>
    /// <param name="options">Where vault and key are.</param>
    /// <param name="places">The rows.</param>
    /// <returns>Their names; rows that the vault lacks are empty.</returns>
    public static IdentityNames Open(RunOptions options, IReadOnlyCollection<IdentityPlace> places)
    {
        var names = new IdentityNames();
        var key = OfficeKey.Load(options.KeyFile);
        foreach (var file in places.Distinct().GroupBy(place => place.FileId, StringComparer.Ordinal).OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            var wanted = file.Select(place => (place.Sheet, place.Row)).ToHashSet();
            foreach (var row in IdentityReader.Read(Path.Combine(options.Out.Root, "vault", file.Key + ".sealed"), key))
            {
                if (wanted.Contains((row.Sheet, row.RowNumber)))
                {
                    names.cells[new IdentityPlace(file.Key, row.Sheet, row.RowNumber)] = row.Cells;
                }
            }
        }

        return names;
    }

    /// <summary>The first of some cells that a row has.</summary>
    /// <param name="place">The row.</param>
    /// <param name="fields">Field names, best first.</param>
    /// <returns>Empty when it has none.</returns>
    public string Of(IdentityPlace place, params IEnumerable<string> fields)
    {
        if (!cells.TryGetValue(place, out var found))
        {
            return "";
        }

        return fields.Select(field => found.GetValueOrDefault(field, "")).FirstOrDefault(text => text.Length > 0) ?? "";
    }
}
