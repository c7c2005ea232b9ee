using Analytics.Pipeline.Verbs;
using DuckDB.NET.Data;
using Xunit;

namespace Analytics.Tests.Verbs;

public sealed class FailureTests
{
    [Fact]
    public void A_full_disk_is_named_as_such_whoever_met_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "No /dev/full.");
        var failure = Failure.Of(FaultOf("copy (select 'secret' as x from range(100000)) to '/dev/full' (format csv)"));

        Assert.Contains("Check free space", failure.English, StringComparison.Ordinal);
        Assert.Contains("可用空间", failure.Chinese, StringComparison.Ordinal);
        Assert.Contains("Check free space", Failure.Of(new IOException("No space left on device")).English, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_little_memory_for_the_SQL_of_a_table_is_met_by_advice_on_memory()
    {
        var fault = FaultOf("set memory_limit = '8MB'; set temp_directory = ''; create table t as select range as a, repeat('x', 100) as b from range(1000000) order by b, a desc");
        var failure = Failure.Of(new InvalidOperationException("core/member.sql did not run", fault));

        Assert.Contains("--memory", failure.English, StringComparison.Ordinal);
        Assert.Contains("--memory", failure.Chinese, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.English); // DuckDB's own list of settings is not what an office can use
    }

    [Fact]
    public void What_else_DuckDB_says_stays_unsaid_since_it_may_hold_a_value()
    {
        var failure = Failure.Of(FaultOf("select 'secret'::integer"));

        Assert.Contains("DuckDBException", failure.English, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure.English + failure.Chinese, StringComparison.Ordinal);
    }

    private static DuckDBException FaultOf(string sql)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:;threads=1");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Assert.Throws<DuckDBException>(() => command.ExecuteNonQuery());
    }
}
