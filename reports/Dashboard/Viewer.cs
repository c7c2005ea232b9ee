namespace Analytics.Reports.Dashboard;

/// <summary>For whom a page is made.</summary>
/// <param name="Root">The place above which nothing is shown.</param>
/// <param name="HasLogin">True under <c>serve</c>: there is a session to end and a page for queries.</param>
/// <param name="SeesHouseholds">May open villages and households.</param>
/// <param name="SeesLeads">May see the leads of single households.</param>
public sealed record Viewer(Division Root, bool HasLogin, bool SeesHouseholds, bool SeesLeads);
