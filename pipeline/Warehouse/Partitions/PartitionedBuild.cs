using DuckDB.NET.Data;

namespace Analytics.Pipeline.Warehouse.Partitions;

/// <summary>
/// Makes the tables of households and people one county or zone at a time and adds the parts up. What a part needs of the whole
/// and what it gives back are Parquet files, so that a part could as well be a job on another machine.
/// </summary>
/// <param name="whole">The database being built.</param>
/// <param name="options">Threads, memory, level of the partitions.</param>
/// <param name="sql">All .sql files.</param>
/// <param name="work">An existing folder.</param>
internal sealed class PartitionedBuild(DuckDBConnection whole, BuildOptions options, IReadOnlyList<SqlFile> sql, string work) : IDisposable
{
    private readonly Dictionary<string, (string Path, bool IsOfHouseholds)> exchanged = new(StringComparer.Ordinal);
    private readonly List<Partition> partitions = [];

    /// <summary>Makes one table in every partition and gives the whole database its sum.</summary>
    /// <param name="file">A file that runs by partition.</param>
    /// <returns>Rows in all.</returns>
    public long Run(SqlFile file)
    {
        Open();
        List<string> paths = [];
        foreach (var partition in partitions)
        {
            foreach (var table in SqlOrder.Reads(whole, file).Where(table => !partition.Knows(table)))
            {
                var (path, isOfHouseholds) = Exchange(table);
                partition.See(table, path, isOfHouseholds);
            }

            paths.Add(partition.Make(file));
        }

        var list = string.Join(", ", paths.Select(path => $"'{Database.OnlyFile(path)}'"));
        Database.Execute(whole, $"create {(file.Folder == "staging" ? "view" : "table")} {file.FullName} as select * from read_parquet([{list}])");
        return Database.Count(whole, $"select count(*) from {file.FullName}");
    }

    public void Dispose() => partitions.ForEach(partition => partition.Dispose());

    private void Open()
    {
        if (partitions.Count > 0)
        {
            return;
        }

        Directory.CreateDirectory(Path.Combine(work, "exchange"));
        var names = HouseholdParts.Fill(whole, options.PartitionBy);
        var (parts, _) = Exchange("staging.household_part");
        var roster = sql.Single(file => file.FullName == PartitionPlan.Roster);
        foreach (var name in names)
        {
            var partition = new Partition(name, partitions.Count == 0, options, Directory.CreateDirectory(Path.Combine(work, $"part{partitions.Count}")).FullName);
            partitions.Add(partition);
            foreach (var table in Texts("select distinct layout from staging.input_path order by layout"))
            {
                partition.SetFiles(table, Texts($"select path from staging.input_path where layout = '{table}' order by path_number"));
            }

            partition.Own(parts);
            partition.SetFiles("roster", RosterFiles(name));
            foreach (var table in SqlOrder.Reads(whole, roster))
            {
                var (path, isOfHouseholds) = Exchange(table);
                partition.See(table, path, isOfHouseholds);
            }

            partition.SeeRoster(roster);
        }
    }

    /// <summary>Only the files that hold a household of the partition, after the empty one that names the columns.</summary>
    private List<string> RosterFiles(string part) =>
        Texts($"""
            select path from staging.input_path where layout = 'roster' and (path_number = 0 or path in (
            select distinct filename from read_parquet(getvariable('roster_files'), filename = true)
            semi join (select source_household_key from staging.household_part where part = '{Database.Quote(part)}') using (source_household_key)))
            order by path_number
            """);

    private (string Path, bool IsOfHouseholds) Exchange(string table)
    {
        if (!exchanged.TryGetValue(table, out var known))
        {
            var path = Path.Combine(work, "exchange", table + ".parquet");
            Database.Execute(whole, $"copy (select * from {table}) to '{Database.Quote(path)}' (format parquet, compression lz4)");
            known = (path, Texts($"select column_name from (describe {table})").Contains("household_key", StringComparer.Ordinal));
            exchanged[table] = known;
        }

        return known;
    }

    private List<string> Texts(string query)
    {
        using var command = whole.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        List<string> texts = [];
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }
}
