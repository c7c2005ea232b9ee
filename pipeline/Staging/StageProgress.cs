using System.Runtime.InteropServices;

namespace Analytics.Pipeline.Staging;

/// <summary>How far staging has come.</summary>
/// <param name="Files">Files done.</param>
/// <param name="AllFiles">Files to do.</param>
/// <param name="Bytes">Bytes done, as files lie on disk.</param>
/// <param name="AllBytes">Bytes to do.</param>
/// <param name="Rows">Rows read so far.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct StageProgress(int Files, int AllFiles, long Bytes, long AllBytes, long Rows);
