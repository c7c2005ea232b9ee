using System.Runtime.InteropServices;
using Analytics.Sample.Register;

namespace Analytics.Sample.Truth;

/// <summary>An accepted row.</summary>
/// <param name="Key">Who it is taken for.</param>
/// <param name="Row">What it shows.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SeenMember(string Key, MemberSnapshot Row);
