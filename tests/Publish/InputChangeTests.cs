using Analytics.Pipeline;
using Analytics.Pipeline.Audit.Revision;
using Analytics.Pipeline.Staging;
using DuckDB.NET.Data;
using Xunit;

namespace Analytics.Tests.Publish;

public sealed class InputChangeTests
{
    private static readonly StagedFile s_kept = Taken("a", new DateOnly(2017, 9, 30));

    [Fact]
    public void A_file_that_speaks_for_another_quarter_than_before_is_a_correction_and_not_late()
    {
        var change = Change([s_kept, Taken("b", new DateOnly(2017, 9, 30))], [s_kept, Taken("b", new DateOnly(2017, 6, 30))]);

        Assert.True(change.IsCorrected);
        Assert.Empty(change.Late);
    }

    [Fact]
    public void A_refused_file_that_is_read_now_is_late()
    {
        var change = Change([s_kept, Taken("b", new DateOnly(2017, 6, 30)) with { RefusalRule = "date_missing" }], [s_kept, Taken("b", new DateOnly(2017, 6, 30))]);

        Assert.False(change.IsCorrected);
        Assert.Equal("b", Assert.Single(change.Late).Sha256);
    }

    private static InputChange Change(StagedFile[] before, StagedFile[] now)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        return InputChange.Of(connection, before, now);
    }

    private static StagedFile Taken(string hash, DateOnly taken) => new()
    {
        FileId = hash,
        File = $"{hash}.csv",
        Sha256 = hash,
        Layout = "g_roster",
        SourceSystem = "G",
        TakenDate = taken,
        Quarter = Quarter.Of(taken),
    };
}
