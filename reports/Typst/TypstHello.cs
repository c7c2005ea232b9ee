namespace Analytics.Reports.Typst;

/// <summary>What a worker said about itself when it started.</summary>
/// <param name="Typst">Version of Typst, such as <c>0.14.2</c>.</param>
/// <param name="Compiler">Version of the npm package around it.</param>
/// <param name="Node">Version of node.</param>
public sealed record TypstHello(string Typst, string Compiler, string Node);
