using DuckDB.NET.Data;

namespace Analytics.Pipeline.Warehouse.Partitions;

/// <summary>One partition at work: a database in memory that holds views alone; every table it makes is a Parquet file.</summary>
internal sealed class Partition : IDisposable
{
    private readonly DuckDBConnection connection;
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly string folder;
    private readonly bool isFirst;

    /// <summary>Opens a partition.</summary>
    /// <param name="name">County code or zone name.</param>
    /// <param name="isFirst">Whether rows of households that no roster row names go here.</param>
    /// <param name="options">Threads and memory.</param>
    /// <param name="folder">An existing folder for its files.</param>
    public Partition(string name, bool isFirst, BuildOptions options, string folder)
    {
        (Name, this.isFirst, this.folder) = (name, isFirst, folder);
        connection = Database.Open(":memory:", options.Threads, options.MemoryLimitMiB, Path.Combine(folder, "spill"));
        Database.Execute(connection, "attach ':memory:' as staging");
        foreach (var schema in new[] { "reference", "core", "mart" })
        {
            Database.Execute(connection, $"create schema {schema}");
        }
    }

    /// <summary>County code or zone name.</summary>
    public string Name { get; }

    /// <summary>Sets the list of staged files of a table.</summary>
    public void SetFiles(string table, IEnumerable<string> paths) => StagedInput.SetFiles(connection, table, paths);

    /// <summary>Says which households are this partition's, from the table of all.</summary>
    public void Own(string path)
    {
        Database.Execute(connection, $"create table staging.household_part as select * from read_parquet('{Database.OnlyFile(path)}')");
        Database.Execute(connection, $"create table staging.own_household as select distinct source_household_key, household_key from staging.household_part where part = '{Database.Quote(Name)}'");
        Database.Execute(connection, $"create table staging.foreign_household as select distinct household_key from staging.household_part where part <> '{Database.Quote(Name)}'");
    }

    /// <summary>The roster, of its own households.</summary>
    public void SeeRoster(SqlFile roster)
    {
        Database.Execute(connection, $"create view staging.whole_roster as\n{roster.Text}");
        Database.Execute(connection, "create view staging.roster as select whole_roster.* from staging.whole_roster semi join staging.own_household using (source_household_key)");
        known.Add(roster.FullName);
    }

    /// <summary>A table made for all partitions; where it is of households, those of this one.</summary>
    /// <param name="table">Its name.</param>
    /// <param name="path">Its Parquet file.</param>
    /// <param name="isOfHouseholds">Whether it has a column household_key.</param>
    public void See(string table, string path, bool isOfHouseholds)
    {
        if (known.Add(table))
        {
            var own = !isOfHouseholds ? "" : isFirst ? "anti join staging.foreign_household using (household_key)" : "semi join (select distinct household_key from staging.own_household) as own using (household_key)";
            Database.Execute(connection, $"create view {table} as select whole.* from read_parquet('{Database.OnlyFile(path)}') as whole {own}");
        }
    }

    /// <summary>Whether it knows a table.</summary>
    public bool Knows(string table) => known.Contains(table);

    /// <summary>Makes its part of a table.</summary>
    /// <returns>The Parquet file.</returns>
    public string Make(SqlFile file)
    {
        var path = Path.Combine(folder, file.FullName + ".parquet");
        RunSql.Guard(file, () => Database.Execute(connection, $"copy (\n{file.Text}) to '{Database.Quote(path)}' (format parquet, compression lz4)"));
        Database.Execute(connection, $"create view {file.FullName} as select * from read_parquet('{Database.OnlyFile(path)}')");
        RunSql.CheckKey(connection, file.FullName, string.Join(", ", file.Key));
        known.Add(file.FullName);
        return path;
    }

    public void Dispose() => connection.Dispose();
}
