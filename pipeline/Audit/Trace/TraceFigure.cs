using System.Globalization;
using Analytics.Pipeline.Publish;
using Analytics.Pipeline.Verbs;
using Analytics.Pipeline.Warehouse;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Audit.Trace;

/// <summary>Follows a printed figure down to the lines of the input files, and counts it once more.</summary>
internal static class TraceFigure
{
    /// <summary>Traces one figure.</summary>
    /// <param name="folder">The output folder.</param>
    /// <param name="runFolder">The publication's folder.</param>
    /// <param name="code">Ten hex digits, or null.</param>
    /// <param name="figure">Without a code: the figure's id.</param>
    /// <param name="quarter">Without a code: its quarter.</param>
    /// <param name="division">Without a code: code or name of the division.</param>
    /// <returns>All that stands behind it.</returns>
    /// <exception cref="OperatorException">No such figure in the publication.</exception>
    public static TraceReport Run(OutFolder folder, string runFolder, string? code, string? figure, string? quarter, string? division)
    {
        using var publication = SqlWorker.Open(runFolder);
        RefuseBareName(publication, code);
        var traced = Find(publication, code, figure, quarter, division) ?? throw new OperatorException(
            $"The publication has no figure {code ?? $"{figure} of {quarter} in {division}"}. Codes stand beside the printed numbers and in mart.figure.code.",
            $"发布库中没有指标 {code ?? $"{figure} {quarter} {division}"}，代码见所印数字旁或 mart.figure.code。");
        var sql = SqlFile.LoadAll();
        var top = sql.Single(file => file.Path == traced.SqlFile);
        var lineage = SqlLineage.Below(publication, sql, [top]);
        using var recount = FigureRecount.Make(folder, publication, [top.Name]);
        var manifest = Manifest.Read(runFolder);
        return new TraceReport
        {
            Figure = traced,
            Run = manifest.Run,
            Sql = top.Text,
            Lineage = [.. lineage.Where(file => file != top).Select(file => new TraceTable(file.FullName, file.Path, file.Header["what"]))],
            Inputs = Inputs(publication, traced, lineage),
            Rows = RowsBehind.Read(publication, traced, lineage, recount.VillagesOf(traced.Level, traced.Division)),
            Recount = recount.Count(traced),
            ChangedReference = [.. manifest.Reference.Where(file => file.Key.StartsWith("reference/", StringComparison.Ordinal) && HashNow(file.Key) != file.Value).Select(file => file.Key)],
        };
    }

    /// <summary>A figure's id is no code: it has a number for every quarter and division.</summary>
    private static void RefuseBareName(DuckDBConnection publication, string? code)
    {
        using var command = publication.CreateCommand();
        command.CommandText = "select count(*) from mart.figure_definition where figure = $code";
        command.Parameters.Add(new DuckDBParameter("code", code ?? string.Empty));
        if (Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture) > 0)
        {
            throw new OperatorException(
                $"{code} is a figure, which has a number for every quarter and division: name all three, such as trace {code} 2017Q4 441521, or give the code printed beside the number.",
                $"{code} 是指标名称，每个季度、每个区划各有一个数：请依次写明指标、季度、区划，例如 trace {code} 2017Q4 441521，或给出所印数字旁的代码。",
                CommandLine.WrongArguments);
        }
    }

    /// <summary>Looks a figure up.</summary>
    /// <param name="publication">A connection to the publication.</param>
    /// <param name="code">Ten hex digits, or null.</param>
    /// <param name="figure">The figure's id, or null.</param>
    /// <param name="quarter">Its quarter, or null.</param>
    /// <param name="division">Code or name of the division, or null.</param>
    /// <returns>The figure; null when there is none.</returns>
    public static TracedFigure? Find(DuckDBConnection publication, string? code, string? figure, string? quarter, string? division)
    {
        using var command = publication.CreateCommand();
        command.CommandText = EmbeddedSql.Text("figure_of_code");
        foreach (var (name, value) in new[] { ("code", code), ("figure", figure), ("quarter", quarter), ("division", division) })
        {
            command.Parameters.Add(new DuckDBParameter(name, value ?? string.Empty));
        }

        using var row = command.ExecuteReader();
        List<TracedFigure> found = [];
        while (row.Read())
        {
            found.Add(Read(row));
        }

        // a code is one place's, a name may be several's: 城东社区居委会 lies in two towns
        return found is [_, _, ..] && found[0].Division != division
            ? throw new OperatorException(
                $"{division} is the name of {found.Count} places: name the division by its code, one of {string.Join(", ", found.Select(place => place.Division))}.",
                $"名为{division}的区划有{found.Count}个，请改用区划代码：{string.Join("、", found.Select(place => place.Division))}。",
                CommandLine.WrongArguments)
            : found.FirstOrDefault();
    }

    /// <summary>Reads a row of <c>figure_of_code.sql</c>.</summary>
    private static TracedFigure Read(DuckDBDataReader row) => new()
    {
        Code = row.GetString(0),
        Figure = row.GetString(1),
        Quarter = row.GetString(2),
        Level = row.GetString(3),
        Division = row.GetString(4),
        DivisionName = row.GetString(5),
        Numerator = row.IsDBNull(6) ? null : row.GetDecimal(6),
        Denominator = row.IsDBNull(7) ? null : row.GetDecimal(7),
        Value = row.IsDBNull(8) ? null : row.GetDouble(8),
        Unit = row.GetString(9),
        Name = row.GetString(10),
        Period = row.GetString(11),
        Formula = row.GetString(12),
        Article = row.GetString(13),
        IsAdditive = row.GetBoolean(14),
        SqlFile = row.GetString(15),
    };

    private static List<TraceInput> Inputs(DuckDBConnection publication, TracedFigure traced, IReadOnlyList<SqlFile> lineage)
    {
        var tables = lineage.SelectMany(SqlLineage.StagedTables).ToHashSet(StringComparer.Ordinal);
        using var command = publication.CreateCommand();
        command.CommandText = "select file, sha256, coalesce(quarter, ''), rows_accepted, layout from ops.input_file where status = 'accepted' and quarter <= $quarter order by file, file_id";
        command.Parameters.Add(new DuckDBParameter("quarter", traced.Quarter));
        using var row = command.ExecuteReader();
        List<TraceInput> inputs = [];
        while (row.Read())
        {
            if (tables.Contains(row.GetString(4)) || (tables.Contains("roster") && row.GetString(4) is "g_roster" or "n_roster"))
            {
                inputs.Add(new TraceInput(row.GetString(0), row.GetString(1), row.GetString(2), Convert.ToInt64(row.GetValue(3), CultureInfo.InvariantCulture)));
            }
        }

        return inputs;
    }

    private static string? HashNow(string reference)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "data", reference);
        return File.Exists(path) ? Manifest.HashFile(path) : null;
    }
}
