using Analytics.Pipeline.Intake.Contracts;
using Analytics.Pipeline.Publish;
using Analytics.Pipeline.Staging;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Audit.Trace;

/// <summary>The staged files that a publication was built from, found again by the ids it published.</summary>
internal static class PublishedInputs
{
    private const string Columns =
        "select file_id, file, sha256, coalesce(layout, ''), coalesce(source_system, ''), taken_date, quarter, rows_in, rows_rejected, rows_blank, rows_total, rows_accepted + rows_duplicate, refusal_rule";

    /// <summary>Reads <c>ops.input_file</c> and finds the typed rows of each file.</summary>
    /// <param name="folder">The output folder.</param>
    /// <param name="publication">A connection to the publication.</param>
    /// <param name="contracts">The layouts.</param>
    /// <param name="catalog">The publication's catalog with a dot, where it is attached; empty where it is the connection's own.</param>
    /// <returns>One record a file and layout.</returns>
    /// <exception cref="OperatorException">The staged rows of a file are gone.</exception>
    public static IReadOnlyList<StagedFile> Read(OutFolder folder, DuckDBConnection publication, ContractSet contracts, string catalog = "")
    {
        using var command = publication.CreateCommand();
        command.CommandText = $"{Columns} from {catalog}ops.input_file order by file, file_id";
        using var row = command.ExecuteReader();
        List<StagedFile> files = [];
        while (row.Read())
        {
            var layout = row.GetString(3);
            var isRefused = !row.IsDBNull(12);
            var staged = isRefused ? null : FolderOf(folder, row.GetString(0), row.GetString(1));
            files.Add(new StagedFile
            {
                FileId = row.GetString(0),
                File = row.GetString(1),
                Sha256 = row.GetString(2),
                Layout = layout,
                Table = contracts.Contracts.FirstOrDefault(contract => contract.Name == layout)?.Table ?? string.Empty,
                SourceSystem = row.GetString(4),
                TakenDate = row.IsDBNull(5) ? null : row.GetFieldValue<DateOnly>(5),
                Quarter = row.IsDBNull(6) ? null : Quarter.TryParse(row.GetString(6), out var quarter) ? quarter : null,
                RowsIn = row.GetInt64(7),
                RowsRejected = row.GetInt64(8),
                RowsBlank = row.GetInt64(9),
                RowsTotal = row.GetInt64(10),
                RowsStaged = row.GetInt64(11),
                RefusalRule = isRefused ? row.GetString(12) : null,
                RowsPath = PathIn(staged, "rows.parquet"),
                RejectsPath = PathIn(staged, "rejects.parquet"),
                RepairsPath = PathIn(staged, "repairs.parquet"),
                ReturnedPath = PathIn(staged, "returned.parquet"),
            });
        }

        return files;
    }

    private static string FolderOf(OutFolder folder, string fileId, string file)
    {
        var staging = Path.Combine(folder.Root, "staging");
        var found = Directory.Exists(staging)
            ? Directory.EnumerateDirectories(staging, fileId + "-*").Where(path => !Path.GetFileName(path)[(fileId.Length + 1)..].Contains('-', StringComparison.Ordinal)).MaxBy(Directory.GetLastWriteTimeUtc)
            : null;
        return found ?? throw new OperatorException(
            $"The typed rows of '{file}' are no longer in '{staging}': run again with the same exports, then trace.",
            $"“{file}”的入库明细已不在“{staging}”中，请用相同的导出文件重新执行 run 后再追溯。");
    }

    private static string? PathIn(string? staged, string name) =>
        staged is not null && File.Exists(Path.Combine(staged, name)) ? Path.Combine(staged, name) : null;
}
