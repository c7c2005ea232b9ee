using Analytics.Reports.Typst;
using Xunit;

namespace Analytics.Tests.Reports.Typst;

public sealed class FontRolesTests
{
    [Fact]
    public void The_fonts_of_the_office_come_before_ours_and_ours_before_the_one_for_rare_characters()
    {
        var fonts = FontRoles.Choose(new HashSet<string>(StringComparer.Ordinal) { "FangSong_GB2312" });

        Assert.Equal("""["FangSong_GB2312","FandolFang R","Noto Serif CJK SC"]""", fonts["fang"]!.ToJsonString());
        Assert.Equal("""["FandolHei","Noto Serif CJK SC"]""", fonts["hei"]!.ToJsonString());
    }
}
