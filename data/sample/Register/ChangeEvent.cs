namespace Analytics.Sample.Register;

/// <summary>One row of 变动明细.</summary>
/// <param name="Kind">状态属性 as labelled, such as 新增.</param>
/// <param name="NamesIn">自然增加成员, names parted by 、.</param>
/// <param name="NamesOut">自然减少成员.</param>
internal sealed record ChangeEvent(string Kind, string NamesIn, string NamesOut);
