using System.Text;
using CommunityBot.Dialogs;
using CommunityBot.Telegram;
using CsCheck;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using RichText = CommunityBot.Dialogs.RichText;

namespace CommunityBot.Tests.Telegram;

public class RichTextEntitiesTests
{
    private static readonly Style[] Looks = [.. Enum.GetValues<Style>().Where(style => style != Style.Plain)];

    // Pieces that go wrong in practice: emoji of one and of many code points, right-to-left words, marks, edges, broken halves.
    private static readonly Gen<string> Piece = Gen.OneOf(
        "a", "word", " ", "\n", "\n\n", " a ", "😀", "👨‍👩‍👧‍👦", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "é", "e\u0301", "اردو", "שלום", "\u2068x\u2069", "\u200F", "<b>", "*", "{x}", "\uD83D", "\uDE00", "");

    private static readonly Gen<Run> AnyRun = Gen.Select(
        Piece.Array[0, 3].Select(string.Concat),
        Gen.Int[0, 255].Select(bits => (Style)bits),
        Gen.Frequency((3, Gen.Const((string?)null)), (1, Gen.OneOf<string?>("https://a.example", "https://b.example", ""))),
        (text, style, link) => new Run(text, style, link));

    private static readonly Gen<RichText> AnyText = AnyRun.Array[0, 12].Select(runs => new RichText(runs));

    [Fact]
    public void Any_text_goes_to_Telegram_and_back_unchanged_once_it_is_as_Telegram_shows_it() => AnyText.Sample(text =>
    {
        var (sent, entities) = text.ToTelegram();
        var read = RichTextEntities.ToRichText(sent, entities);
        var (sentAgain, entitiesAgain) = read.ToTelegram();

        Assert.Equal(sent, sentAgain);
        Assert.Equal(Looks_by_character(sent, entities), Looks_by_character(sentAgain, entitiesAgain));
        Assert.Equal(read, RichTextEntities.ToRichText(sentAgain, entitiesAgain));
    }, iter: 2_000);

    [Fact]
    public void Every_letter_keeps_its_look_and_its_link() => AnyText.Sample(text =>
    {
        var (sent, entities) = text.ToTelegram();

        var expected = new RichText([.. text.Runs.Select(run => run with { Text = Valid(run.Text) }).Where(run => run.Text.Length > 0)])
            .Runs.SelectMany(run => run.Text.Select(letter => (letter, Shown(run))));
        var actual = sent.Zip(Looks_by_character(sent, entities));

        Assert.Equal(expected.Where(pair => !char.IsWhiteSpace(pair.letter)), actual.Where(pair => !char.IsWhiteSpace(pair.First)));
    }, iter: 2_000);

    [Fact]
    public void Entities_are_what_Telegram_accepts() => AnyText.Sample(text =>
    {
        var (sent, entities) = text.ToTelegram();

        Assert.Equal(Valid(sent), sent);
        Assert.True(entities.Length <= RichTextEntities.MaxEntities);
        foreach (var entity in entities)
        {
            var inside = sent.Substring(entity.Offset, entity.Length);
            Assert.Equal(inside.Trim(), inside);
            Assert.NotEmpty(inside);
            Assert.Equal(Valid(inside), inside);
        }

        foreach (var (outer, inner) in entities.SelectMany((outer, i) => entities.Skip(i + 1).Select(inner => (outer, inner))))
        {
            var apart = inner.Offset >= outer.Offset + outer.Length;
            var within = inner.Offset >= outer.Offset && inner.Offset + inner.Length <= outer.Offset + outer.Length;
            Assert.True(apart || within, $"{outer.Type} and {inner.Type} cross or are out of order");
            Assert.True(apart || MayContain(outer.Type, inner.Type), $"{outer.Type} holds {inner.Type}");
        }
    }, iter: 2_000);

    [Fact]
    public void Crossing_looks_are_cut_where_they_cross()
    {
        var text = new RichText([new("one ", Style.Bold), new("two", Style.Bold | Style.Italic), new(" three", Style.Italic)]);

        Assert.Equal("Bold 0-3, Italic 4-13, Bold 4-7", Described(text));
    }

    [Fact]
    public void Neighbours_of_one_look_become_one_entity()
    {
        var text = new RichText([new("a", Style.Bold), new("b", Style.Bold | Style.Italic), new("c", Style.Bold)]);

        Assert.Equal("Bold 0-3, Italic 1-2", Described(text));
    }

    [Fact]
    public void Offsets_count_UTF16_units() =>
        Assert.Equal("Bold 3-5", Described(new RichText([new("😀 "), new("😀", Style.Bold)])));

    [Fact]
    public void Beyond_a_hundred_entities_the_least_important_are_dropped()
    {
        var runs = Enumerable.Range(0, 60).SelectMany(_ => new Run[] { new("a", Style.Bold), new("b", Style.Spoiler), new(" ") });
        var (_, entities) = new RichText([.. runs]).ToTelegram();

        Assert.Equal(100, entities.Length);
        Assert.Equal(60, entities.Count(entity => entity.Type == MessageEntityType.Spoiler));
        Assert.Equal(entities.OrderBy(entity => entity.Offset).Select(entity => entity.Offset), entities.Select(entity => entity.Offset));
    }

    [Fact]
    public void Kinds_without_a_style_of_ours_leave_their_text()
    {
        MessageEntity[] entities =
        [
            new() { Type = MessageEntityType.Mention, Offset = 0, Length = 4 },
            new() { Type = MessageEntityType.CustomEmoji, Offset = 5, Length = 2, CustomEmojiId = "1" },
            new() { Type = MessageEntityType.ExpandableBlockquote, Offset = 8, Length = 5 },
        ];

        Assert.Equal(new RichText([new("@ann 😀 "), new("quote", Style.Blockquote)]), RichTextEntities.ToRichText("@ann 😀 quote", entities));
    }

    [Theory]
    [InlineData(-3, 5)]
    [InlineData(0, 1_000)]
    [InlineData(99, 5)]
    [InlineData(3, -9)]
    [InlineData(int.MaxValue, int.MaxValue)]
    [InlineData(2, 1)]
    public void Offsets_outside_the_text_or_inside_a_letter_do_no_harm(int offset, int length)
    {
        var read = RichTextEntities.ToRichText("a 😀 b", [new() { Type = MessageEntityType.Bold, Offset = offset, Length = length }]);

        Assert.Equal("a 😀 b", read.Plain);
    }

    [Fact]
    public void Text_without_entities_is_plain() => Assert.Equal(RichText.Of("a\n b "), RichTextEntities.ToRichText("a\n b ", null));

    private static string Described(RichText text) => string.Join(", ", text.ToTelegram().Entities.Select(entity => $"{entity.Type} {entity.Offset}-{entity.Offset + entity.Length}"));

    private static string Valid(string text) => string.Concat(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Where(c => c != '\uFFFD'));

    private static (Style, string?) Shown(Run run) => run switch
    {
        { Link: { Length: > 0 } link } => (run.Style & ~(Style.Code | Style.Pre), link),
        _ when run.Style.HasFlag(Style.Pre) => (run.Style & (Style.Pre | Style.Blockquote), null),
        _ when run.Style.HasFlag(Style.Code) => (run.Style & (Style.Code | Style.Blockquote), null),
        _ => (run.Style, null),
    };

    private static (Style, string?)[] Looks_by_character(string text, MessageEntity[] entities)
    {
        var looks = new (Style, string?)[text.Length];
        foreach (var entity in entities)
        {
            var style = Looks.FirstOrDefault(look => look.ToString() == entity.Type.ToString());
            for (var i = entity.Offset; i < entity.Offset + entity.Length; i++)
            {
                looks[i] = (looks[i].Item1 | style, entity.Url ?? looks[i].Item2);
            }
        }

        return looks;
    }

    // Bot API, "Formatting options": code holds nothing, links hold no code, nothing but looks holds a quote.
    private static bool MayContain(MessageEntityType outer, MessageEntityType inner) => outer switch
    {
        MessageEntityType.Blockquote => inner != MessageEntityType.Blockquote,
        MessageEntityType.Code or MessageEntityType.Pre => false,
        MessageEntityType.TextLink => inner is not (MessageEntityType.TextLink or MessageEntityType.Code or MessageEntityType.Pre or MessageEntityType.Blockquote),
        _ => inner is not (MessageEntityType.Code or MessageEntityType.Pre) && inner != outer,
    };
}
