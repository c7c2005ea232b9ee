using Analytics.Pipeline;
using Analytics.Pipeline.Publish;
using Analytics.Pipeline.Staging;
using Analytics.Pipeline.Warehouse;
using Analytics.Sample;
using DuckDB.NET.Data;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Analytics.Tests.EndToEnd;

/// <summary>
/// The leads on money of a dirty city whose office has configured everything: each planted breach is named, and nothing else.
/// </summary>
public sealed class MoneyCityTests : IDisposable
{
    private static readonly string Data = Path.Combine(AppContext.BaseDirectory, "data");
    private readonly City city = City.Write(DirtLevel.Real, households: 400);

    [Fact]
    public void Every_planted_breach_is_named_and_nothing_else()
    {
        var files = StageFiles.Run(new StageOptions { ExportFolder = city.Exports, OutFolder = city.Out("stage"), KeyFile = city.Key }, null, NullLogger.Instance, TestContext.Current.CancellationToken);
        var path = Path.Combine(city.Out("built"), "analytics.duckdb");
        Directory.CreateDirectory(city.Out("built"));
        var options = new BuildOptions { DatabasePath = path, ReferenceFolder = Configured(), ContractsFolder = Path.Combine(Data, "contracts"), AsOf = new Quarter(2018, 4), ProgramVersion = "test", RunId = "test" };
        BuildWarehouse.Run(options, files, null, NullLogger.Instance);

        using var connection = new DuckDBConnection($"Data Source={path};access_mode=READ_ONLY");
        connection.Open();
        var rules = Read(connection, $"select distinct rule from read_csv('{city.Truth}/money_findings.csv', header = true, all_varchar = true) order by all");
        Assert.Equal(
            [
                "fund_stuck", "loan_over_amount", "loan_over_term", "payment_after_death", "payment_after_grace", "payment_duplicate", "payment_off_purpose", "payment_over_cap",
                "payment_split_under_limit", "payment_to_foreign_account", "payment_to_unregistered", "project_late", "project_without_tender",
            ],
            rules,
            StringComparer.Ordinal);
        Assert.Empty(Read(connection, $"""
            with truth as (select rule, quarter, division, amount_yuan::decimal(18, 2) as amount_yuan, count(*) as leads from read_csv('{city.Truth}/money_findings.csv', header = true, all_varchar = true) group by all),
            published as (select rule, quarter, division, amount_yuan, count(*) as leads from mart.finding where rule in (select distinct rule from truth) group by all)
            select 'missed', * from (select * from truth except select * from published)
            union all select 'false alarm', * from (select * from published except select * from truth)
            order by all limit 20
            """));
    }

    public void Dispose() => city.Dispose();

    private static List<string> Read(DuckDBConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
        {
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column))));
        }

        return rows;
    }

    /// <summary>The reference data with the settings of the sample's office.</summary>
    private string Configured()
    {
        OfficeSettings.Lay(city.Settings, Path.Combine(Data, "reference"), city.Out("reference"));
        return city.Out("reference");
    }
}
