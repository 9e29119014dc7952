using CommunityBot.Playground.BotApi;
using CommunityBot.Playground.Text;

namespace CommunityBot.Playground.Tests.Text;

/// <summary>Telegram's HTML, and tdlib's words for what is wrong with it.</summary>
public sealed class HtmlTests
{
    [Theory]
    [InlineData("a <b>b <i>c</i></b>", "a b c", "bold 2+3, italic 4+1")]
    [InlineData("&lt;b&gt; &amp;&#33; &unknown;", "<b> &! &unknown;", "")]
    [InlineData("""<a href="https://example.org/?a=1&amp;b=2">go</a>""", "go", "text_link 0+2 https://example.org/?a=1&b=2")]
    [InlineData("<pre><code class=\"language-csharp\">x</code></pre>", "x", "pre 0+1 csharp")]
    [InlineData("<span class='tg-spoiler'>x</span><tg-spoiler>y</tg-spoiler>", "xy", "spoiler 0+1, spoiler 1+1")]
    [InlineData("<blockquote expandable>x</blockquote>", "x", "expandable_blockquote 0+1")]
    [InlineData("<tg-time unix=\"1788220800\" format=\"wDT\">noon</tg-time>", "noon", "date_time 0+4 1788220800")]
    [InlineData("<tg-emoji emoji-id=\"5368\">👍</tg-emoji>", "👍", "custom_emoji 0+2 5368")]
    [InlineData("<B>x</>", "x", "bold 0+1")]
    public void What_Telegram_reads_is_read(string html, string text, string entities)
    {
        var read = Formatted.Parse(html, "HTML", null);
        Assert.Equal(text, read.Text);
        Assert.Equal(entities, string.Join(", ", read.Entities.Select(one =>
            $"{one!["type"]} {one["offset"]}+{one["length"]} {one["url"] ?? one["language"] ?? one["unix_time"] ?? one["custom_emoji_id"]}".TrimEnd())));
    }

    [Theory]
    [InlineData("ą <x>", "Unsupported start tag \"x\" at byte offset 3")]
    [InlineData("I <3 you", "Unsupported start tag \"3\" at byte offset 2")]
    [InlineData("a <", "Unclosed start tag at byte offset 2")]
    [InlineData("<b x", "Unclosed start tag at byte offset 0")]
    [InlineData("<b>x", "Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("x</b>", "Unexpected end tag at byte offset 1")]
    [InlineData("<b>x</b", "Unclosed end tag at byte offset 4")]
    [InlineData("<b>x</i>", "Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"")]
    [InlineData("<span>x</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0")]
    public void What_it_does_not_read_is_refused_in_its_words(string html, string said) =>
        Assert.Equal($"Bad Request: can't parse entities: {said}", Assert.Throws<Refused>(() => Formatted.Parse(html, "HTML", null)).Description);

    [Fact]
    public void Code_takes_no_other_entity_and_quotes_do_not_nest()
    {
        var read = Formatted.Parse("<code>a<b>b</b></code><blockquote>c<blockquote>d</blockquote></blockquote>", "HTML", null);
        Assert.Equal(["code", "blockquote"], read.Entities.Select(one => (string)one!["type"]!));
    }
}
