namespace Analytics.Reports.Bulletin;

/// <summary>A column of a table.</summary>
/// <param name="Title">Header; a line feed breaks it.</param>
/// <param name="Weight">Share of the width.</param>
/// <param name="IsNumber">Set flush right.</param>
public sealed record TableColumn(string Title, double Weight, bool IsNumber = true);
