using System.Globalization;
using Analytics.Pipeline.Intake.Sheets;
using Xunit;

namespace Analytics.Tests.Intake;

public sealed class FileDateTests
{
    [Theory]
    [InlineData("贫困人口明细表（2017年10月28日）_1.csv", "2017-10-28")]
    [InlineData("2016年第四季度贫困人口明细表.csv", "2016-12-31")]
    [InlineData("贫困人口明细表2016年4季度.csv", "2016-12-31")]
    [InlineData("贫困人口明细表2017年二季度.csv", "2017-06-30")]
    [InlineData("收入明细2017Q3.xlsx", "2017-09-30")]
    [InlineData("收入明细2017年4月.xlsx", "2017-04-30")]
    [InlineData("2017Q4/收入明细.xlsx", "2017-12-31")]
    [InlineData("2018年1月10日导出/城区/村.xlsx", "2018-01-10")]
    [InlineData("2017Q4/走访（2017年10月9日）.csv", "2017-10-09")]
    [InlineData("外（2017年10月28日）.zip!内/收入明细.xlsx", "2017-10-28")]
    [InlineData("建档立卡数据2017年度.xlsx", "2017-12-31")]
    [InlineData("建档立卡数据2017年度/名册.xlsx", null)]
    [InlineData("名册2017.xlsx", null)]
    [InlineData("帮扶明细2017年1-9月.csv", "2017-09-30")]
    [InlineData("帮扶明细2017年7月至9月.csv", "2017-09-30")]
    [InlineData("走访2017.7—9月.csv", "2017-09-30")]
    [InlineData("走访（2016年10月1日至2017年9月30日）.csv", "2017-09-30")]
    [InlineData("走访（2017年9月1日-30日）.csv", "2017-09-30")]
    [InlineData("走访20170701-20170930.csv", "2017-09-30")]
    [InlineData("走访20170930-2.csv", "2017-09-30")]
    [InlineData("走访2017-09-30-2.csv", "2017-09-30")]
    [InlineData("贫困人口明细表_20171028093000.csv", "2017-10-28")]
    [InlineData("贫困人口明细表２０１７年１０月２８日.csv", "2017-10-28")]
    [InlineData("收入明细2017年1-3季度.csv", "2017-09-30")]
    [InlineData("收入明细2017年前三季度.csv", "2017-09-30")]
    [InlineData("收入明细2017年上半年.csv", "2017-06-30")]
    [InlineData("收入明细2017-Q3.csv", "2017-09-30")]
    [InlineData("收入明细2017第三季度.csv", "2017-09-30")]
    [InlineData("2016-2018年规划/收入明细（2017年9月30日）.csv", "2017-09-30")]
    [InlineData("汕扶组〔2016〕10号.csv", null)]
    [InlineData("441502100201.csv", null)]
    public void A_file_is_dated_by_its_own_name_else_by_the_nearest_folder_a_quarter_means_its_last_day_a_range_its_end(string path, string? date) =>
        Assert.Equal(date, FileDates.OfPath(path)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
