namespace Analytics.Reports.Notice;

/// <summary>A household in a public notice.</summary>
/// <param name="Head">Head of household.</param>
/// <param name="People">Members.</param>
/// <param name="Matter">What is made public: 拟退出, 脱贫, 新识别, 返贫.</param>
/// <param name="IsMinor">Whether the head is a minor, who is never named.</param>
public sealed record NoticeHousehold(string Head, long People, string Matter, bool IsMinor = false);
