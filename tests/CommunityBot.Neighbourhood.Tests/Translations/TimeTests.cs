using System.Diagnostics;
using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Tests.Translations;

/// <summary>Texts made to keep a careless reader busy take no longer than others: twice the text, about twice the time.</summary>
public class TimeTests
{
    private static readonly Glossary Glossary = new([.. Enumerable.Range(0, 200).Select(number => GlossaryEntry.Name($"a{number} street"))]);

    [Theory]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("0 0-")]
    [InlineData("(")]
    [InlineData("a.")]
    [InlineData("a.a.1")]
    [InlineData("a-")]
    [InlineData("a@")]
    [InlineData("http://")]
    [InlineData("http://(")]
    [InlineData(".).")]
    [InlineData(". ")]
    [InlineData("a:")]
    [InlineData("😀")]
    [InlineData("\uD83D")]
    [InlineData("<x id=\"1\"/>")]
    [InlineData("&amp;")]
    [InlineData("a a1 streets ")]
    [InlineData("\u0301")]
    [InlineData(" ")]
    public void A_text_takes_time_in_proportion_to_its_length(string piece)
    {
        Read(Repeated(piece, 8_192));

        var (once, eightTimes) = (Time(Repeated(piece, 8_192)), Time(Repeated(piece, 65_536)));

        Assert.True(eightTimes < 3 * 8 * Math.Max(once, 1), $"{piece}: {once:0.00} ms for 8,192 letters, {eightTimes:0.00} ms for eight times as many");
    }

    private static RichText Repeated(string piece, int length) =>
        RichText.Of(string.Concat(Enumerable.Repeat(piece, length / piece.Length)), Style.Bold) + " and words";

    private static double Time(RichText text) => Enumerable.Range(0, 3).Min(_ =>
    {
        var clock = Stopwatch.StartNew();
        Read(text);
        return clock.Elapsed.TotalMilliseconds;
    });

    private static void Read(RichText text)
    {
        foreach (var segment in Passage.Of(text, Glossary).Segments)
        {
            segment.Read(segment.Html(true), "ro", true);
        }
    }
}
