namespace Analytics.Pipeline.Warehouse;

/// <summary>House rules of a .sql file that its own parse can show: no clock, no chance, no value that depends on threads.</summary>
public static class SqlLint
{
    private static readonly HashSet<string> s_clock = new(StringComparer.OrdinalIgnoreCase)
    {
        "now", "today", "current_date", "current_time", "current_timestamp", "localtime", "localtimestamp",
        "get_current_timestamp", "get_current_time", "transaction_timestamp", "current_localtimestamp", "current_localtime",
    };

    private static readonly HashSet<string> s_chance = new(StringComparer.Ordinal)
    {
        "random", "setseed", "uuid", "gen_random_uuid", "uuidv4", "uuidv7", "nextval", "any_value", "mode", "arbitrary",
        "approx_count_distinct", "approx_quantile", "approx_top_k", "reservoir_quantile", "getenv", "version", "rowid",
    };

    private static readonly HashSet<string> s_needOrder = new(StringComparer.Ordinal)
    {
        "first", "last", "string_agg", "listagg", "group_concat", "list", "array_agg",
    };

    private static readonly HashSet<string> s_needWindowOrder = new(StringComparer.Ordinal)
    {
        "row_number", "rank", "dense_rank", "lag", "lead", "first_value", "last_value", "nth_value", "ntile", "first", "last",
    };

    /// <summary>Faults of one file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="parse">Its parse.</param>
    /// <returns>One sentence a fault; none when it keeps the rules.</returns>
    public static IReadOnlyList<string> Faults(SqlFile file, SqlParse parse)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(parse);
        List<string> faults = [];
        faults.AddRange(SqlHeader.Required(file.Folder).Where(field => file.Header[field].Length == 0).Select(field => $"header lacks '{field}'"));
        var reads = file.Folder is "staging" or "reference";
        foreach (var call in parse.Calls)
        {
            faults.AddRange(FaultsOf(call, reads));
        }

        faults.AddRange(parse.BareNames.Where(s_clock.Contains).Select(name => $"reads the clock: {name}"));
        faults.AddRange(parse.Starred.Select(table => $"takes * from {table}: name its columns"));
        faults.AddRange(parse.Tables.Where(table => !table.Contains('.', StringComparison.Ordinal)).Select(table => $"reads {table} without a schema"));
        return faults;
    }

    private static IEnumerable<string> FaultsOf(SqlCall call, bool reads)
    {
        if (s_clock.Contains(call.Name))
        {
            yield return $"reads the clock: {call.Name}";
        }

        if (s_chance.Contains(call.Name))
        {
            yield return $"gives other values on another run: {call.Name}";
        }

        if (!call.IsOrdered && (call.IsWindow ? s_needWindowOrder : s_needOrder).Contains(call.Name))
        {
            yield return $"has no order: {call.Name}";
        }

        if (!reads && (call.Name.StartsWith("read_", StringComparison.Ordinal) || call.Name is "parquet_scan" or "glob" or "sniff_csv"))
        {
            yield return $"reads a file outside staging: {call.Name}";
        }
    }
}
