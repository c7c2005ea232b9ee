using Analytics.Reports.Typst;
using Xunit;

namespace Analytics.Tests.Reports.Typst;

public sealed class FontRolesTests
{
    [Fact]
    public void The_fonts_of_the_office_come_before_ours_and_its_fonts_of_no_role_after_the_one_for_rare_characters()
    {
        var fonts = FontRoles.Choose(["FangSong_GB2312", "SimSun-ExtB"]);

        Assert.Equal("""["FangSong_GB2312","FandolFang R","Noto Serif CJK SC","SimSun-ExtB"]""", fonts["fang"]!.ToJsonString());
        Assert.Equal("""["FandolHei","Noto Serif CJK SC","SimSun-ExtB"]""", fonts["hei"]!.ToJsonString());
    }
}
