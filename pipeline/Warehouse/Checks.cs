using DuckDB.NET.Data;

namespace Analytics.Pipeline.Warehouse;

/// <summary>Runs the files of <c>sql/checks</c>: each returns the rows that break its rule, none when it holds.</summary>
internal static class Checks
{
    private const int ShownRows = 5;

    /// <summary>The statement that puts one check's outcome, as one row, into <c>ops.check</c>.</summary>
    /// <param name="file">A file with the columns place, quarter, size and detail.</param>
    /// <returns>One INSERT.</returns>
    public static string Statement(SqlFile file) =>
        $"""
        insert into ops.check by name
        with failing as (
        {file.Text}
        ), shown as (
            select * from failing order by quarter, place, detail limit {ShownRows}
        )
        select
            '{file.Name}' as source_file,
            '{file.Name}' as rule,
            '{Database.Quote(file.Header["what"])}' as what,
            (select count(*) from failing) as failures,
            (select string_agg(concat_ws(' ', place, quarter, 'size=' || size, detail), '; ' order by quarter, place, detail) from shown) as detail
        """;

    /// <summary>Outcomes of all checks.</summary>
    /// <param name="connection">The database being built.</param>
    /// <returns>One a rule, by rule.</returns>
    public static IReadOnlyList<CheckResult> Read(DuckDBConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select rule, failures, coalesce(detail, '') from ops.check order by rule";
        using var reader = command.ExecuteReader();
        List<CheckResult> checks = [];
        while (reader.Read())
        {
            checks.Add(new CheckResult(reader.GetString(0), reader.GetInt64(1), reader.GetString(2)));
        }

        return checks;
    }

    /// <summary>Stops the run when a rule is broken.</summary>
    /// <param name="checks">Outcomes of all checks.</param>
    /// <exception cref="OperatorException">Code 4, naming rule, place, quarter and size of the first few rows.</exception>
    public static void ThrowIfFailed(IReadOnlyList<CheckResult> checks)
    {
        var failed = checks.Where(check => !check.IsOk).ToList();
        if (failed.Count > 0)
        {
            var list = string.Join('\n', failed.Select(check => $"  {check.Rule}: {check.Failures} rows, first: {check.Detail}"));
            throw new OperatorException(
                $"Checks failed, nothing is published:\n{list}",
                $"校验未通过，未发布任何结果：\n{list}", exitCode: 4);
        }
    }
}
