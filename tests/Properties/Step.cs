using System.Runtime.InteropServices;

namespace Analytics.Tests.Properties;

/// <summary>One event of a quarter; <paramref name="A"/> and <paramref name="B"/> choose households, villages or kinds.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Step(int Quarter, StepKind Kind, int A, int B);
