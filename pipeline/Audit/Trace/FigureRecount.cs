using Analytics.Pipeline.Intake.Contracts;
using Analytics.Pipeline.Publish;
using Analytics.Pipeline.Staging;
using Analytics.Pipeline.Warehouse;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Audit.Trace;

/// <summary>
/// Counts figures once more without the published tables: the lineage of each figure is made anew, on one thread, from the typed rows
/// of the input files, and villages are added up here, by the parent links of the divisions, not by the roll-up of mart.figure.
/// </summary>
internal sealed class FigureRecount : IDisposable
{
    private readonly DuckDBConnection connection;
    private readonly string work;
    private readonly List<(string Level, string Division, string Parent, string Zone)> divisions;
    private readonly HashSet<(string Village, string Quarter)> poorVillages;

    private FigureRecount(DuckDBConnection connection, string work)
    {
        (this.connection, this.work) = (connection, work);
        divisions = Query("select level, division, coalesce(parent_division, ''), coalesce(zone, '') from core.division", row => (row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3)));
        poorVillages = [.. Query("select village_code, quarter from core.snapshot where is_poor_village", row => (row.GetString(0), row.GetString(1)))];
    }

    /// <summary>Makes the lineage of some figures anew.</summary>
    /// <param name="folder">The output folder, whose staged rows are read.</param>
    /// <param name="publication">A connection to the publication: which files, which quarter, which line.</param>
    /// <param name="figures">Names of files of sql/figures.</param>
    /// <returns>The recount; dispose it.</returns>
    /// <exception cref="OperatorException">The staged rows of an input are gone.</exception>
    public static FigureRecount Make(OutFolder folder, DuckDBConnection publication, IReadOnlyCollection<string> figures)
    {
        var workFolder = Directory.CreateTempSubdirectory("analytics-trace-").FullName;
        try
        {
            var defaults = new RunOptions { Exports = string.Empty, Out = folder, KeyFile = string.Empty };
            var (asOf, line) = Run(publication);
            var options = MakePublication.BuildOptionsOf(defaults, asOf, Path.Combine(workFolder, "trace.duckdb"), "trace", "trace") with { Line = line, Threads = 1 };
            var sql = SqlFile.LoadAll();
            var files = PublishedInputs.Read(folder, publication, ContractSet.Load(options.ContractsFolder));
            var recount = BuildWarehouse.Open(options, files, sql, workFolder);
            var tops = sql.Where(file => (file.Folder == "figures" && figures.Contains(file.Name, StringComparer.Ordinal)) || file.FullName is "core.snapshot" or "core.division");
            RunSql.RunBelow(recount, sql, tops, options);
            return new FigureRecount(recount, workFolder);
        }
        catch
        {
            Directory.Delete(workFolder, recursive: true);
            throw;
        }
    }

    /// <summary>The figure, counted anew.</summary>
    /// <param name="figure">What was printed.</param>
    /// <returns>Numerator and denominator; null where the recount has no row.</returns>
    public (decimal Numerator, decimal? Denominator)? Count(TracedFigure figure)
    {
        var file = Path.GetFileNameWithoutExtension(figure.SqlFile);
        var suffix = figure.Figure[file.Length..];
        if (!figure.IsAdditive)
        {
            return One("select numerator, denominator from staging.figure_level where source_file = $file and coalesce(suffix, '') = $suffix and quarter = $quarter and level = $level and division = $division",
                ("file", file), ("suffix", suffix), ("quarter", figure.Quarter), ("level", figure.Level), ("division", figure.Division));
        }

        // _in and _out are sides of a headline figure unless the file itself gives such a suffix
        var rows = VillageRows(file, suffix, figure.Quarter);
        bool? side = null;
        if (rows.Count == 0 && suffix is "_in" or "_out")
        {
            (side, rows) = (suffix == "_in", VillageRows(file, string.Empty, figure.Quarter));
        }

        var villages = VillagesOf(figure.Level, figure.Division);
        var counted = rows.Where(row => villages.Contains(row.Village) && (side is null || poorVillages.Contains((row.Village, figure.Quarter)) == side)).ToList();
        return counted.Count == 0
            ? null
            : (counted.Sum(row => row.Numerator), counted.Exists(row => row.Denominator is not null) ? counted.Sum(row => row.Denominator ?? 0) : null);
    }

    /// <summary>Villages below a division, by walking down from parent to child.</summary>
    /// <param name="level">Its level.</param>
    /// <param name="division">Its code; a zone's name.</param>
    /// <returns>Village codes.</returns>
    public HashSet<string> VillagesOf(string level, string division)
    {
        if (level == "zone")
        {
            return [.. divisions.Where(place => place.Level == "village" && place.Zone == division).Select(place => place.Division)];
        }

        HashSet<string> reached = [division];
        foreach (var below in new[] { "county", "town", "village" })
        {
            reached.UnionWith(divisions.Where(place => place.Level == below && reached.Contains(place.Parent)).Select(place => place.Division).ToList());
        }

        return [.. divisions.Where(place => place.Level == "village" && reached.Contains(place.Division)).Select(place => place.Division)];
    }

    public void Dispose()
    {
        connection.Dispose();
        Directory.Delete(work, recursive: true);
    }

    private static (Quarter AsOf, string Line) Run(DuckDBConnection publication)
    {
        using var command = publication.CreateCommand();
        command.CommandText = "select as_of_quarter, line_kind from core.run";
        using var row = command.ExecuteReader();
        return row.Read() && Quarter.TryParse(row.GetString(0), out var asOf)
            ? (asOf, row.GetString(1))
            : throw new OperatorException("core.run of the publication is empty: make the publication again.", "发布库中没有批次信息，请重新生成。");
    }

    private List<(string Village, decimal Numerator, decimal? Denominator)> VillageRows(string file, string suffix, string quarter) => Query(
        "select village_code, numerator, denominator from staging.figure_village where source_file = $file and coalesce(suffix, '') = $suffix and quarter = $quarter",
        row => (row.GetString(0), row.GetDecimal(1), row.IsDBNull(2) ? (decimal?)null : row.GetDecimal(2)),
        ("file", file), ("suffix", suffix), ("quarter", quarter));

    private (decimal Numerator, decimal? Denominator)? One(string query, params (string Name, string Value)[] parameters) => Query(
        query,
        row => ((decimal, decimal?)?)(row.IsDBNull(0) ? 0 : row.GetDecimal(0), row.IsDBNull(1) ? null : row.GetDecimal(1)),
        parameters).FirstOrDefault();

    private List<T> Query<T>(string query, Func<DuckDBDataReader, T> read, params (string Name, string Value)[] parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.Add(new DuckDBParameter(name, value));
        }

        using var reader = command.ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
