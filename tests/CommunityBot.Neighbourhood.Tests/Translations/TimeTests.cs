using System.Diagnostics;
using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Tests.Translations;

/// <summary>
/// Texts made to keep a careless reader busy. One message takes milliseconds; sixteen show what takes the square of the length,
/// which would be minutes.
/// </summary>
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
    public void Sixteen_messages_of_it_at_once_are_read_in_time(string piece)
    {
        var text = RichText.Of(string.Concat(Enumerable.Repeat(piece, 65_536 / piece.Length)), Style.Bold) + " and words";
        var clock = Stopwatch.StartNew();

        foreach (var segment in Passage.Of(text, Glossary).Segments)
        {
            segment.Read(segment.Html(true), "ro", true);
        }

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(3), $"{piece}: {clock.Elapsed.TotalSeconds:0.0} s");
    }
}
