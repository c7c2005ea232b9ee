using System.Text.Json;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Warehouse;

/// <summary>What one SELECT reads and calls, by DuckDB's own parser.</summary>
public sealed class SqlParse
{
    private static readonly string[] s_queryNodes = ["SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE"];

    private readonly SortedSet<string> _tables = new(StringComparer.Ordinal);
    private readonly List<SqlCall> _calls = [];
    private readonly SortedSet<string> _starred = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    private SqlParse()
    {
    }

    /// <summary>Tables read, as written, CTEs of the same file left out.</summary>
    public IReadOnlyCollection<string> Tables => _tables;

    /// <summary>Functions, aggregates, windows and table functions called.</summary>
    public IReadOnlyList<SqlCall> Calls => _calls;

    /// <summary>Tables outside the file whose columns are taken by <c>*</c>.</summary>
    public IReadOnlyCollection<string> Starred => _starred;

    /// <summary>Column names used without a table before them; <c>current_date</c> hides among them.</summary>
    public IReadOnlyCollection<string> BareNames => _names;

    /// <summary>Parses one SELECT. Its tables need not exist.</summary>
    /// <param name="connection">Any open connection.</param>
    /// <param name="query">One SELECT.</param>
    /// <returns>What it reads and calls.</returns>
    /// <exception cref="ArgumentException">The text is not one SELECT, or DuckDB cannot serialise it (a dynamic PIVOT).</exception>
    public static SqlParse Of(DuckDBConnection connection, string query)
    {
        ArgumentNullException.ThrowIfNull(connection);
        using var command = connection.CreateCommand();
        command.CommandText = "select json_serialize_sql($query::varchar)::varchar";
        command.Parameters.Add(new DuckDBParameter("query", query));
        using var json = JsonDocument.Parse((string)command.ExecuteScalar()!, new JsonDocumentOptions { MaxDepth = 1000 });
        if (json.RootElement.GetProperty("error").GetBoolean())
        {
            throw new ArgumentException(json.RootElement.GetProperty("error_message").GetString(), nameof(query));
        }

        var statements = json.RootElement.GetProperty("statements");
        if (statements.GetArrayLength() != 1)
        {
            throw new ArgumentException("one SELECT a file", nameof(query));
        }

        var parse = new SqlParse();
        parse.Walk(statements[0].GetProperty("node"), []);
        return parse;
    }

    private void Walk(JsonElement node, HashSet<string> scope)
    {
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray())
            {
                Walk(item, scope);
            }
        }

        if (node.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var type = Text(node, "type");
        if (type == "BASE_TABLE")
        {
            if (TableName(node) is var name && !scope.Contains(name))
            {
                _tables.Add(name);
            }

            return;
        }

        if (s_queryNodes.Contains(type, StringComparer.Ordinal))
        {
            WalkQuery(node, scope);
            return;
        }

        Note(node, type);
        foreach (var property in node.EnumerateObject())
        {
            Walk(property.Value, scope);
        }
    }

    private void WalkQuery(JsonElement node, HashSet<string> outer)
    {
        HashSet<string> scope = new(outer, StringComparer.OrdinalIgnoreCase);
        if (node.TryGetProperty("cte_map", out var map))
        {
            foreach (var entry in map.GetProperty("map").EnumerateArray())
            {
                var name = entry.GetProperty("key").GetString()!;
                var query = entry.GetProperty("value").GetProperty("query").GetProperty("node");
                Walk(query, Text(query, "type") == "RECURSIVE_CTE_NODE" ? new(scope, StringComparer.OrdinalIgnoreCase) { name } : scope);
                scope.Add(name);
            }
        }

        if (node.TryGetProperty("select_list", out var list) && node.TryGetProperty("from_table", out var from))
        {
            NoteStars(list, from, scope);
        }

        foreach (var property in node.EnumerateObject().Where(p => !p.NameEquals("cte_map")))
        {
            Walk(property.Value, scope);
        }
    }

    private void NoteStars(JsonElement list, JsonElement from, HashSet<string> scope)
    {
        List<(string Alias, string Table)> sources = [];
        Sources(from, sources);
        foreach (var relation in list.EnumerateArray().Where(item => Text(item, "class") == "STAR").Select(item => Text(item, "relation_name")))
        {
            _starred.UnionWith(sources
                .Where(source => relation.Length == 0 || string.Equals(relation, source.Alias, StringComparison.OrdinalIgnoreCase))
                .Select(source => source.Table)
                .Where(table => !scope.Contains(table)));
        }
    }

    private static void Sources(JsonElement from, List<(string Alias, string Table)> sources)
    {
        if (from.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        if (Text(from, "type") == "BASE_TABLE")
        {
            var alias = Text(from, "alias");
            sources.Add((alias.Length > 0 ? alias : Text(from, "table_name"), TableName(from)));
            return;
        }

        foreach (var side in from.EnumerateObject().Where(p => p.Name is "left" or "right"))
        {
            Sources(side.Value, sources);
        }
    }

    private void Note(JsonElement node, string type)
    {
        if (Text(node, "function_name") is { Length: > 0 } function)
        {
            var isWindow = Text(node, "class") == "WINDOW";
            _calls.Add(new SqlCall(function, isWindow, IsOrdered(node, isWindow)));
        }

        if (type == "COLUMN_REF" && node.GetProperty("column_names") is var names && names.GetArrayLength() == 1)
        {
            _names.Add(names[0].GetString()!);
        }
    }

    private static bool IsOrdered(JsonElement node, bool isWindow) => isWindow
        ? node.GetProperty("orders").GetArrayLength() > 0
        : node.TryGetProperty("order_bys", out var order) && order.ValueKind == JsonValueKind.Object
            && order.TryGetProperty("orders", out var orders) && orders.GetArrayLength() > 0;

    private static string TableName(JsonElement node)
    {
        var schema = Text(node, "schema_name");
        return schema.Length == 0 ? Text(node, "table_name") : $"{schema}.{Text(node, "table_name")}";
    }

    private static string Text(JsonElement node, string property) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : string.Empty;
}
