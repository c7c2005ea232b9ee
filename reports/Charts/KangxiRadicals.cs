namespace Analytics.Reports.Charts;

/// <summary>
/// Skia writes 人 as the Kangxi radical U+2F08 when a font draws both with one glyph. Copied or searched text would then not be
/// found, so the radicals are mapped back.
/// </summary>
public static class KangxiRadicals
{
    private const char First = '\u2F00';

    // U+2F00 to U+2FD5 in order; string.Normalize does nothing in invariant mode
    private const string Ideographs =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴" +
        "廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿" +
        "目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵" +
        "邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    /// <summary>Replaces every Kangxi radical by the ordinary character.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The text without characters of U+2F00 to U+2FD5.</returns>
    public static string ToIdeographs(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                var radical = source[i] - First;
                target[i] = radical >= 0 && radical < Ideographs.Length ? Ideographs[radical] : source[i];
            }
        });
    }
}
