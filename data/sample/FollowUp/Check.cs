using System.Runtime.InteropServices;

namespace Analytics.Sample.FollowUp;

/// <summary>A household checked on the spot.</summary>
/// <param name="Quarter">Quarter of the check.</param>
/// <param name="Village">Village index.</param>
/// <param name="Subject">已脱贫户, 在册未脱贫户 or 未建档户.</param>
/// <param name="People">People of the household.</param>
/// <param name="Verdict">认定准确, 错退 or 漏评.</param>
/// <param name="Satisfaction">满意, 基本满意 or 不满意; empty for no answer.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Check(int Quarter, int Village, string Subject, int People, string Verdict, string Satisfaction);
