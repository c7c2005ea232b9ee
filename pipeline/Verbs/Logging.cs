using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Analytics.Pipeline.Verbs;

/// <summary>Log lines on stderr, one event a line.</summary>
internal static class Logging
{
    /// <summary>
    /// A factory whose loggers write to stderr: warnings only on a terminal, where bars show the progress. The environment variable
    /// <c>ANALYTICS_LOG</c> names another least level, such as <c>Debug</c>, which has one line for each table built.
    /// </summary>
    public static ILoggerFactory ToStandardError() => LoggerFactory.Create(builder => builder
        .SetMinimumLevel(Enum.TryParse<LogLevel>(Environment.GetEnvironmentVariable("ANALYTICS_LOG"), ignoreCase: true, out var least) ? least
            : Console.IsErrorRedirected ? LogLevel.Information : LogLevel.Warning)
        .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
        .AddSimpleConsole(line =>
        {
            line.SingleLine = true;
            line.UseUtcTimestamp = true;
            line.TimestampFormat = "yyyy-MM-ddTHH:mm:ssZ ";
            line.ColorBehavior = LoggerColorBehavior.Disabled;
        }));
}
