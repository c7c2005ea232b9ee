using Microsoft.Extensions.Logging;

namespace Analytics.Pipeline.Staging;

/// <summary>Events of staging. File, sheet, line, column, counts and times; never a cell.</summary>
internal static partial class StagingLog
{
    [LoggerMessage(2001, LogLevel.Information, "staged file={File} layout={Layout} rows_in={RowsIn} staged={Staged} rejected={Rejected} blank={Blank} total={Total} ms={Milliseconds}")]
    public static partial void Staged(
        ILogger log, string file, string layout, long rowsIn, long staged, long rejected, long blank, long total, long milliseconds);

    [LoggerMessage(2002, LogLevel.Information, "cached file={File} layout={Layout}")]
    public static partial void Cached(ILogger log, string file, string layout);

    [LoggerMessage(2003, LogLevel.Warning, "refused file={File} rule={Rule} detail={Detail}")]
    public static partial void Refused(ILogger log, string file, string rule, string detail);

    [LoggerMessage(2004, LogLevel.Information, "skipped file={File} sheet={Sheet} reason=no_known_header")]
    public static partial void SheetSkipped(ILogger log, string file, string sheet);

    [LoggerMessage(2006, LogLevel.Warning, "staged_again file={File} reason=cache_damaged")]
    public static partial void CacheDamaged(ILogger log, string file);

    [LoggerMessage(2005, LogLevel.Information, "archived file={File}")]
    public static partial void Archived(ILogger log, string file);
}
