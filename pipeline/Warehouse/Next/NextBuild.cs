using System.Globalization;
using System.Text.RegularExpressions;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Warehouse.Next;

/// <summary>
/// Goes on from the tables of the last build. A table whose inputs are as they were stays. One whose header says <c>quarters: own</c>
/// makes a quarter's rows from the rows of that quarter in all it reads (<c>own and earlier</c>: and of those before it), so only the quarters that
/// differ are made. Every other is made again, and compared with what it was, quarter by quarter, before any table that reads it.
/// </summary>
internal sealed class NextBuild : IDisposable
{
    private const string Made = "narrow.main.made";
    private readonly DuckDBConnection connection;
    private readonly BuildOptions options;
    private readonly string mainCatalog;
    private readonly Dictionary<string, SqlFile> makers;
    private readonly Dictionary<string, Touched> touched = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Column, Touched Touched)> steady = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Touched> touchedLayouts;
    private readonly Dictionary<string, string?> quarterColumns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int From, int To)> narrowed = new(StringComparer.Ordinal);

    /// <summary>Compares what this build is given with what the last was given.</summary>
    /// <param name="connection">The copies of the last build's tables, with this build's input beside the last one's (<see cref="LastInput"/>).</param>
    /// <param name="options">The build's options.</param>
    /// <param name="sql">All .sql files.</param>
    public NextBuild(DuckDBConnection connection, BuildOptions options, IReadOnlyList<SqlFile> sql)
    {
        (this.connection, this.options) = (connection, options);
        makers = sql.Where(file => file.Feeds is null).ToDictionary(file => file.FullName, StringComparer.Ordinal);
        mainCatalog = Texts("select current_database()").Single();
        Database.Execute(connection, "attach ':memory:' as narrow");
        Database.Execute(connection, "set checkpoint_threshold = '8GB'"); // one checkpoint at the end, not one after every few tables
        foreach (var folder in sql.Select(file => file.Folder).Distinct(StringComparer.Ordinal))
        {
            Database.Execute(connection, $"create schema narrow.{folder}");
        }

        foreach (var table in LastInput.Tables)
        {
            touched[table] = Differing(table, LastInput.Of(table), "true");
            Database.Execute(connection, $"drop table {LastInput.Of(table)}");
        }

        touchedLayouts = LastInput.Layouts(connection);
    }

    /// <summary>How the last table was brought up to date: <c>kept</c>, <c>2_quarters</c>, <c>whole</c> or, for a view, nothing to do.</summary>
    public string How { get; private set; } = "";

    /// <summary>Brings one table up to date.</summary>
    /// <param name="file">The file that makes or feeds it.</param>
    /// <returns>Rows of the table; of a tall table those the file made anew.</returns>
    /// <exception cref="OperatorException">Code 4: a key is not unique.</exception>
    public long Run(SqlFile file)
    {
        if (file.Feeds == "ops.check")
        {
            return RunSql.Run(connection, file, options);
        }

        var target = file.Feeds ?? file.FullName;
        var inputs = Inputs(file);
        if (file.IsView)
        {
            // one over files alone has the quarters of its files
            var isOfFiles = QuarterColumn(target) is null && SqlOrder.Reads(connection, file).All(RunInput.Given.Contains);
            touched[target] = inputs.IsNothing || file.IsQuarterly || isOfFiles ? inputs : Touched.Anything;
            How = "view";
            return 0;
        }

        touched[target] = touched.GetValueOrDefault(target, Touched.Nothing).And(Make(file, target, inputs));
        return file.Feeds is null ? Database.Count(connection, $"select count(*) from {target}") : 0;
    }

    /// <summary>Forgets what was laid over the tables.</summary>
    public void Dispose() => Database.Execute(connection, "detach narrow");

    private Touched Make(SqlFile file, string target, Touched inputs)
    {
        if (!file.IsFilled && inputs.IsNothing)
        {
            How = "kept";
            return inputs;
        }

        if (QuarterColumn(target) is { } column && file.IsQuarterly && inputs.Quarters is { } quarters && MakeQuarters(file, target, column, quarters) is { } differing)
        {
            How = $"{quarters.Count}_quarters";
            return differing;
        }

        How = "whole";
        return file.Feeds is null ? MakeWhole(file) : FeedWhole(file, target);
    }

    private Touched Inputs(SqlFile file)
    {
        var inputs = SqlLineage.StagedTables(file).Select(layout => touchedLayouts.GetValueOrDefault(layout, Touched.Nothing)).Aggregate(Touched.Nothing, (all, one) => all.And(one));
        foreach (var table in SqlOrder.Reads(connection, file))
        {
            var one = steady.TryGetValue(table, out var but) && !Regex.IsMatch(file.Text, $@"\b{but.Column}\b", RegexOptions.None, TimeSpan.FromSeconds(1)) ? but.Touched : touched.GetValueOrDefault(table, Touched.Nothing);
            inputs = inputs.And(one.Quarters is null && file.IsQuarterly && makers.GetValueOrDefault(table)?.Header["lookup"] is { Length: > 0 } key ? LookedUp(file, table, key) : one);
        }

        return file.LooksBack ? inputs.Onwards(options.AsOf.Index) : inputs;
    }

    /// <summary>A table that is read by one key alone touches the quarters in which a differing key occurs.</summary>
    private Touched LookedUp(SqlFile file, string lookup, string key)
    {
        var queries = SqlOrder.Reads(connection, file).Where(table => table != lookup).Concat(SqlLineage.StagedTables(file).Select(layout => $"read_parquet(getvariable('{layout}_files'))"))
            .Select(table => (Table: table, Columns: Columns(table))).Where(read => read.Columns.Contains(key))
            .Select(read => QuarterColumn(read.Table) is { } column ? $"select distinct coalesce({column}::varchar, 'none') from {read.Table} semi join {Keys(lookup)} using ({key})"
                : read.Columns.Contains("file_id") ? $"select distinct coalesce(quarter_index::varchar, 'none') from (select * from {read.Table}) as sheet_rows semi join {Keys(lookup)} using ({key}) inner join staging.input_file using (file_id)"
                : "select 'none'")
            .ToList();
        return queries.Count == 0 ? Touched.Anything : queries.Select(query => Read(Texts(query))).Aggregate((all, one) => all.And(one));
    }

    /// <summary>Makes some quarters from those quarters of what is read; null when the table has rows of no quarter.</summary>
    private Touched? MakeQuarters(SqlFile file, string target, string column, IReadOnlySet<int> quarters)
    {
        var (from, to) = (file.LooksBack ? 0 : quarters.Min(), quarters.Max());
        var layouts = Narrowable(file);
        SetFiles(layouts, $"and quarter_index between {from} and {to}");
        var text = file.Text;
        foreach (var table in SqlOrder.Reads(connection, file))
        {
            See(table, from, to);
            text = Regex.Replace(text, $@"(?<![\w.']){Regex.Escape(table)}\b", "narrow." + table, RegexOptions.None, TimeSpan.FromSeconds(1));
        }

        var source = file.Feeds is null ? "" : $"'{file.Name}' as source_file, ";
        var isIn = $"{column} in ({In(column, quarters)})";
        var there = $"{Of(file)} and ({isIn} or {column} is null)";
        var isNew = Database.Count(connection, $"select count(*) from (select 1 from {target} where {there} limit 1)") == 0;
        if (!isNew)
        {
            Database.Execute(connection, $"create or replace table {Made} as select * from {target} limit 0");
        }

        var rows = RunSql.Guard(file, () => Database.Execute(connection, $"insert into {(isNew ? target : Made)} by name\nselect {source}made.* from (\n{text}) as made where made.{isIn} or made.{column} is null"));
        SetFiles(layouts, "");
        if (rows > 0 && Database.Count(connection, $"select count(*) from {(isNew ? target : Made)} where {column} is null") > 0)
        {
            if (isNew)
            {
                Database.Execute(connection, $"delete from {target} where {there}");
            }

            return null;
        }

        var differing = !isNew ? Replace(target, column, there, Of(file)) : rows == 0 ? Touched.Nothing : new Touched(quarters);
        if (file.Feeds is null)
        {
            RunSql.CheckKey(connection, file.Key.Contains(column, StringComparer.Ordinal) ? $"(select * from {target} where {isIn})" : target, string.Join(", ", file.Key));
        }

        return differing;
    }

    /// <summary>Makes a tall table's rows of one file again.</summary>
    private Touched FeedWhole(SqlFile file, string target)
    {
        Database.Execute(connection, $"create or replace table {Made} as select * from {target} limit 0");
        RunSql.Guard(file, () => Database.Execute(connection, $"insert into {Made} by name\nselect '{file.Name}' as source_file, made.* from (\n{file.Text}) as made"));
        return Replace(target, QuarterColumn(target)!, Of(file), Of(file));
    }

    /// <summary>Makes a table again, or lets C# fill it again, and compares it with what it was.</summary>
    private Touched MakeWhole(SqlFile file)
    {
        var before = file.FullName + "_before";
        Database.Execute(connection, $"alter table {file.FullName} rename to {file.Name}_before");
        RunSql.Run(connection, file, options);
        var differing = Differing(file.FullName, before, "true");
        if (differing.Quarters is null && file.Header["lookup"] is { Length: > 0 } key)
        {
            Database.Execute(connection, $"create or replace table {Keys(file.FullName)} as select distinct {key} from ((from {file.FullName} except from {before}) union all (from {before} except from {file.FullName}))");
        }

        if (file.Header["as_of"] is { Length: > 0 } moving)
        {
            steady[file.FullName] = (moving, Differing($"(select * exclude ({moving}) from {file.FullName})", $"(select * exclude ({moving}) from {before})", "true", QuarterColumn(file.FullName)!));
        }

        Database.Execute(connection, $"drop table {before}");
        return differing;
    }

    /// <summary>Keys of a table read by one key alone whose rows differ.</summary>
    private static string Keys(string lookup) => $"narrow.main.{lookup.Replace('.', '_')}";

    /// <summary>Puts made rows in the place of those of the quarters that differ.</summary>
    private Touched Replace(string target, string column, string old, string own)
    {
        var differing = Differing(Made, target, old, column);
        if (differing.Quarters is null)
        {
            Database.Execute(connection, $"delete from {target} where {old}");
            Database.Execute(connection, $"insert into {target} by name select * from {Made}");
        }
        else if (!differing.IsNothing)
        {
            Database.Execute(connection, $"delete from {target} where {own} and {column} in ({In(column, differing.Quarters)})");
            Database.Execute(connection, $"insert into {target} by name select * from {Made} where {column} in ({In(column, differing.Quarters)})");
        }

        return differing;
    }

    private Touched Differing(string table, string before, string where) => Differing(table, before, where, QuarterColumn(table) ?? "'all'");

    private Touched Differing(string table, string before, string where, string column) => Read(Texts(
        $"""
        with now as (select {column} as part, count(*) as rows, sum(hash(made)::hugeint) as hash from {table} as made group by all),
        then_ as (select {column} as part, count(*) as rows, sum(hash(made)::hugeint) as hash from {before} as made where {where} group by all)
        select coalesce(coalesce(now.part, then_.part)::varchar, 'none') from now full join then_ on now.part is not distinct from then_.part
        where (now.rows, now.hash) is distinct from (then_.rows, then_.hash)
        """));

    private static Touched Read(IReadOnlyList<string> parts)
    {
        HashSet<int> quarters = [];
        foreach (var part in parts)
        {
            if (Quarter.TryParse(part, out var quarter))
            {
                quarters.Add(quarter.Index);
            }
            else if (int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            {
                quarters.Add(index);
            }
            else
            {
                return Touched.Anything;
            }
        }

        return new Touched(quarters);
    }

    private static string Of(SqlFile file) => file.Feeds is null ? "true" : $"source_file = '{file.Name}'";

    /// <summary>Layouts that can be read by the files of some quarters: the file's own, and those of views that make a quarter's rows from its own files.</summary>
    private List<string> Narrowable(SqlFile file) =>
    [
        .. SqlLineage.StagedTables(file),
        .. SqlOrder.Reads(connection, file).Select(table => makers.GetValueOrDefault(table)).OfType<SqlFile>().Where(view => view is { IsView: true, IsQuarterly: true, LooksBack: false }).SelectMany(SqlLineage.StagedTables),
    ];

    private void SetFiles(List<string> layouts, string quarters) => layouts.ForEach(layout => Database.Execute(
        connection, $"set variable {layout}_files = (select list(path order by path_number) from staging.input_path where layout = '{layout}' and (path_number = 0 or true {quarters}))".Replace("or true and", "or", StringComparison.Ordinal)));

    /// <summary>Lays a view over the quarters of a table.</summary>
    private void See(string table, int from, int to)
    {
        if (narrowed.TryGetValue(table, out var seen) && seen == (from, to))
        {
            return;
        }

        narrowed[table] = (from, to);
        var where = QuarterColumn(table) is { } column ? $"where {column} between {Literal(column, from)} and {Literal(column, to)} or {column} is null" : "";
        Database.Execute(connection, $"create or replace view narrow.{table} as select * from {Whole(table)} {where}");
    }

    private string Whole(string table) => table.StartsWith("staging.", StringComparison.Ordinal) ? "staging.main." + table["staging.".Length..] : $"\"{mainCatalog}\".{table}";

    private string? QuarterColumn(string table)
    {
        if (!quarterColumns.TryGetValue(table, out var column))
        {
            var columns = Columns(table);
            quarterColumns[table] = column = columns.Contains("quarter") ? "quarter" : columns.Contains("quarter_index") ? "quarter_index" : null;
        }

        return column;
    }

    private HashSet<string> Columns(string table) => Texts($"select column_name from (describe select * from {table})").ToHashSet(StringComparer.Ordinal);

    private static string In(string column, IEnumerable<int> quarters) => string.Join(", ", quarters.Order().Select(quarter => Literal(column, quarter)));

    private static string Literal(string column, int quarter) =>
        column == "quarter" ? $"'{new Quarter(0, 1).Plus(quarter)}'" : quarter.ToString(CultureInfo.InvariantCulture);

    private List<string> Texts(string query) => Query.Rows(connection, query, row => row.GetString(0));
}
