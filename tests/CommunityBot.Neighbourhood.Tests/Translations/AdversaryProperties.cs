using System.Text.RegularExpressions;
using CommunityBot.Dialogs;
using CsCheck;

namespace CommunityBot.Neighbourhood.Tests.Translations;

/// <summary>A machine that does not leave the facts alone is never believed.</summary>
public class AdversaryProperties
{
    private static readonly string[] Facts = ["9am", "3pm", "24/03/2026", "£12.50", "0141 496 0000", "https://mill.example/bins", "@millbrook_bot", "D-31", "57", "Caia Park"];

    private static readonly Gen<Run> Word = Gen.Select(
        Gen.OneOf("the", "bins", "come", "again", "please", "neighbours", "open", "until", "closed"),
        Gen.Frequency((6, Gen.Const(Style.Plain)), (1, Gen.OneOf(Style.Bold, Style.Spoiler, Style.Strikethrough))),
        Gen.Frequency((8, Gen.Const((string?)null)), (1, Gen.OneOf<string?>("https://a.example", "https://b.example"))),
        (text, style, link) => new Run(text, style, link));

    // Facts differ, so that what becomes of each can be told.
    private static readonly Gen<RichText> Sentence = Gen.Select(Word.Array[4, 9], Gen.Shuffle(Facts), Gen.Int[0, 5], Gen.Int[0, 1_000_000], (words, facts, count, seed) =>
    {
        var runs = words.ToList();
        for (var i = 0; i < count; i++)
        {
            runs.Insert(seed / (i + 1) % (runs.Count + 1), new Run(facts[i]));
        }

        return new RichText([.. runs.SelectMany(run => new[] { run, new Run(" ") }).SkipLast(1)]);
    });

    private static readonly Gen<Func<List<string>, List<string>>> Deed = Gen.Select(Gen.Int[0, 6], Gen.Int[0, 10_000], Gen.Int[0, 10_000],
        Gen.OneOf("<x id=\"1\"/>", "<x id=\"2\"/>", "<x id=\"9\"/>", "<b id=\"1\">", "</b>", "<a id=\"1\">", "</a>", "9соя", "7", "٧", "€", "https://evil.example", "www.evil.example", "evil.example", "слово", " ", "-", ".", ",", "%", "{0}", "***", "<mstrans:dictionary>", "&lt;x id=1&gt;", "😀"),
        (deed, first, second, piece) => (Func<List<string>, List<string>>)(pieces => Done(pieces, deed, first % pieces.Count, second % pieces.Count, piece)));

    [Fact]
    public void An_honest_machine_is_believed() => Sentence.Sample(text =>
    {
        foreach (var segment in Segments(text))
        {
            var good = Assert.IsType<Reading.Good>(segment.Read(Machine.Cyrillian(segment.Html(true)), "uk", true));

            Assert.Equal(Said(segment.Source), Said(good.Text));
            Assert.Equal(segment.Source.Runs.Select(run => (run.Style, run.Link)), good.ForReview.Runs.Select(run => (run.Style, run.Link)));
        }
    }, iter: 2_000);

    [Fact]
    public void Whatever_a_machine_does_what_is_believed_says_the_same_facts() => Gen.Select(Sentence, Deed.Array[1, 3], Gen.Bool).Sample((text, deeds, formatting) =>
    {
        foreach (var segment in Segments(text))
        {
            var html = string.Concat(deeds.Aggregate(Machine.Pieces(Machine.Cyrillian(segment.Html(formatting))), (pieces, deed) => pieces.Count == 0 ? pieces : deed(pieces)));

            if (segment.Read(html, "uk", formatting) is Reading.Good good)
            {
                Assert.True(Said(segment.Source) == Said(good.Text), $"{segment.Html(formatting)} was {html}: {Said(segment.Source)} became {Said(good.Text)}");
            }
        }
    }, iter: 10_000);

    private static IReadOnlyList<Segment> Segments(RichText text) => Passage.Of(text, new Glossary([GlossaryEntry.Name("Caia Park")])).Segments;

    /// <summary>What must not change: the facts in the order in which one could be taken for the other, every digit, where each link leads, what is hidden and struck through.</summary>
    private static string Said(RichText text)
    {
        var facts = Facts.Select(fact => $"{fact} x{Regex.Count(text.Plain, $@"(?<![^\s(]){Regex.Escape(fact)}(?![\p{{L}}\p{{N}}%\u20AC])")}");
        var figures = new[] { "9am", "3pm", "24/03/2026", "£12.50", "D-31", "57" }.OrderBy(fact => text.Plain.IndexOf(fact, StringComparison.Ordinal)).Where(text.Plain.Contains);
        var digits = text.Plain.Where(char.IsDigit).Order();
        var looks = Looks(text);
        var planted = new[] { "\U0001F600", "evil", "{", "*", "mstrans", "<", "\u20AC", "%" }.Where(text.Plain.Contains);
        return $"{string.Join(", ", facts)}; {string.Join(" ", figures)}; {string.Concat(digits)}; {string.Join(" ", looks)}; {string.Join(" ", planted)}";
    }

    private static IEnumerable<(Style, string?)> Looks(RichText text)
    {
        var looks = text.Runs.Where(run => run.Text.Any(char.IsLetter)).Select(run => (Style: run.Style & (Style.Spoiler | Style.Strikethrough), run.Link)).Where(look => look != default).ToList();
        return looks.Where((look, at) => (at == 0 || looks[at - 1] != look));
    }

    private static List<string> Done(List<string> pieces, int deed, int first, int second, string piece)
    {
        List<string> done = [.. pieces];
        switch (deed)
        {
            case 0: done.RemoveAt(first); break;
            case 1: done.Insert(second, done[first]); break;
            case 2: (done[first], done[second]) = (done[second], done[first]); break;
            case 3: done[first] = piece; break;
            case 4: done.Insert(first, piece); break;
            case 5: done[first] = done[first].Replace('1', '2'); break;
            default: done.Reverse(Math.Min(first, second), Math.Abs(first - second)); break;
        }

        return done;
    }
}
