using System.Text;

namespace CommunityBot.Neighbourhood;

/// <summary>The letters a language is written in (Unicode Character Database, Blocks.txt; CLDR, supplemental languageData).</summary>
internal sealed record Script(bool IsRightToLeft, bool HasSpaces, params (int First, int Last)[] Blocks)
{
    private static readonly Script Latin = new(false, true, (0x41, 0x24F), (0x1E00, 0x1EFF), (0x2C60, 0x2C7F), (0xA720, 0xA7FF), (0xFB00, 0xFB06), (0xFF21, 0xFF5A));
    private static readonly Script Arabic = new(true, true, (0x600, 0x6FF), (0x750, 0x77F), (0x870, 0x8FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFE));
    private static readonly Script Cyrillic = new(false, true, (0x400, 0x52F), (0x1C80, 0x1C8F), (0xA640, 0xA69F));
    private static readonly Script Devanagari = new(false, true, (0x900, 0x97F), (0xA8E0, 0xA8FF));
    private static readonly Script Ethiopic = new(false, true, (0x1200, 0x139F), (0x2D80, 0x2DDF), (0xAB00, 0xAB2F));
    private static readonly Script Hebrew = new(true, true, (0x590, 0x5FF), (0xFB1D, 0xFB4F));
    private static readonly Script Han = new(false, false, (0x2E80, 0x2FDF), (0x3005, 0x3007), (0x3400, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF));
    private static readonly Script Japanese = new(false, false, [.. Han.Blocks, (0x3040, 0x30FF), (0x31F0, 0x31FF), (0xFF66, 0xFF9F)]);

    private static readonly Dictionary<string, Script> Others = new()
    {
        ["ar"] = Arabic, ["ur"] = Arabic, ["fa"] = Arabic, ["prs"] = Arabic, ["ps"] = Arabic, ["ckb"] = Arabic, ["ku"] = Arabic, ["sd"] = Arabic, ["ug"] = Arabic,
        ["he"] = Hebrew, ["yi"] = Hebrew,
        ["uk"] = Cyrillic, ["ru"] = Cyrillic, ["bg"] = Cyrillic, ["be"] = Cyrillic, ["mk"] = Cyrillic, ["sr"] = Cyrillic, ["kk"] = Cyrillic, ["ky"] = Cyrillic, ["tg"] = Cyrillic, ["mn"] = Cyrillic,
        ["hi"] = Devanagari, ["ne"] = Devanagari, ["mr"] = Devanagari,
        ["ti"] = Ethiopic, ["am"] = Ethiopic,
        ["zh"] = Han, ["yue"] = Han, ["lzh"] = Han, ["ja"] = Japanese,
        ["el"] = new(false, true, (0x370, 0x3FF), (0x1F00, 0x1FFF)),
        ["hy"] = new(false, true, (0x530, 0x58F)),
        ["bn"] = new(false, true, (0x980, 0x9FF)),
        ["pa"] = new(false, true, (0xA00, 0xA7F)),
        ["gu"] = new(false, true, (0xA80, 0xAFF)),
        ["ta"] = new(false, true, (0xB80, 0xBFF)),
        ["te"] = new(false, true, (0xC00, 0xC7F)),
        ["kn"] = new(false, true, (0xC80, 0xCFF)),
        ["ml"] = new(false, true, (0xD00, 0xD7F)),
        ["si"] = new(false, true, (0xD80, 0xDFF)),
        ["th"] = new(false, false, (0xE00, 0xE7F)),
        ["lo"] = new(false, false, (0xE80, 0xEFF)),
        ["bo"] = new(false, false, (0xF00, 0xFFF)),
        ["my"] = new(false, false, (0x1000, 0x109F)),
        ["ka"] = new(false, true, (0x10A0, 0x10FF), (0x1C90, 0x1CBF)),
        ["km"] = new(false, false, (0x1780, 0x17FF)),
        ["ko"] = new(false, true, (0x1100, 0x11FF), (0x3130, 0x318F), (0xAC00, 0xD7AF)),
    };

    /// <summary>The script of a language code such as <c>zh-Hans</c>; Latin for every language that is not known to have another.</summary>
    public static Script Of(string language) => Others.GetValueOrDefault(language.Split('-')[0].ToLowerInvariant(), Latin);

    /// <summary>Whether it is a letter of Chinese, each of which says about as much as three of an alphabet.</summary>
    public static bool IsDense(Rune rune) => Han.Has(rune);

    public bool Has(Rune rune) => Blocks.Any(block => rune.Value >= block.First && rune.Value <= block.Last);
}
