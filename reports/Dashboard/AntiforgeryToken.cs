namespace Analytics.Reports.Dashboard;

/// <summary>The hidden field of a form that proves it came from this server.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Value">Its value.</param>
public sealed record AntiforgeryToken(string Field, string Value);
