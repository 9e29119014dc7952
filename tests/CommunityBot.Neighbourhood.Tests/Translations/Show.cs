using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Tests.Translations;

/// <summary>Short ways to say what a test looks at.</summary>
internal static class Show
{
    /// <summary>What travels of a text, a sentence each.</summary>
    public static string[] Html(RichText text, Glossary? glossary = null, bool formatting = true) =>
        [.. Passage.Of(text, glossary ?? Glossary.Empty).Segments.Select(segment => segment.Html(formatting))];

    public static Segment Only(RichText text, Glossary? glossary = null) => Assert.Single(Passage.Of(text, glossary ?? Glossary.Empty).Segments);

    public static RichText Good(Reading reading) => Assert.IsType<Reading.Good>(reading).Text;

    public static string Why(Reading reading) => Assert.IsType<Reading.Damaged>(reading).Why;

    public static Glossary Names(params string[] names) => new([.. names.Select(GlossaryEntry.Name)]);
}
