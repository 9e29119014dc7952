using System.Globalization;
using System.Text.RegularExpressions;
using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Announcements;

namespace CommunityBot.Tests.Chats;

/// <summary>An announcement with a photo or a file, and how long one may be.</summary>
public sealed class AnnouncementFileTests : IDisposable
{
    private const string Fair = "Fair on Friday 27 March. Ask 0113 496 0123";

    private static readonly string[] Languages = ["en", "cy", "pl", "ro", "ur", "ar"];

    private readonly Town town = new(Town.Millbrook(Languages) with { Help = "Priya, 0113 496 0123" });
    private readonly List<Envelope> left;
    private readonly Someone priya;
    private readonly Someone ana;
    private readonly Someone ben;

    public AnnouncementFileTests()
    {
        ana = town.Resident(2001, "Ana", "ro", Consent.Announcements);
        ben = town.Resident(2002, "Ben", "en", Consent.Announcements);
        priya = town.Facilitator();
        left = town.Watched();
    }

    [Theory]
    [InlineData(MediaKind.Photo)]
    [InlineData(MediaKind.File)]
    public void It_is_in_every_copy_also_after_the_draft_was_changed(MediaKind kind)
    {
        Attaches(kind).Taps("Next", "✎ Change", "Kind", "Next", "Send ›");

        Assert.All([ana.Id, ben.Id, town.Group.Id], chat => Assert.Equal(new Media(kind, "file1"), left.WithMedia(chat).Single().Media));
    }

    [Fact]
    public void What_changes_later_changes_under_it()
    {
        var elena = town.Checker(2004, "Elena", "ro");
        Attaches(MediaKind.Photo).Taps("Kind", "Next", "Send ›");
        priya.LooksAtRomanian().Taps("Ask a checker");
        left.Clear();
        elena.Taps("Write it").Says("Târg vineri, 27 martie. 0113 496 0123");
        Assert.Equal(new Media(MediaKind.Photo, "file1"), left.WithMedia(ana.Id).Single().Media);
        Assert.NotNull(left.WithMedia(ana.Id).Single().ReplyTo);

        town.Advance(TimeSpan.FromHours(49));
        priya.TakesBack();
        Assert.Equal([ben.Id, ana.Id, ana.Id, ana.Id, town.Group.Id], Edits().Select(edit => edit.Chat).OrderDescending());
        Assert.All(Edits(), edit => Assert.True(edit.Act.Caption));
    }

    [Theory]
    [InlineData(false, 4096)]
    [InlineData(true, 1024)]
    public void The_longest_that_is_taken_fits_in_every_language_held_and_corrected(bool photo, int telegram)
    {
        foreach (var (language, index) in Languages.Select((language, index) => (language, index)))
        {
            town.Resident(3000 + index, language, language, Consent.Announcements);
        }

        priya.Says("/announce").Sends(Long('a', telegram));
        var most = Regex.Matches(town.Transcript.LastTo(priya), @"\d+").Select(number => int.Parse(number.Value, CultureInfo.InvariantCulture)).Single(number => number != telegram && number > 500);
        town.Advance(TimeSpan.FromMinutes(1));
        priya.Sends(Long('a', most + 1));
        Assert.Contains("too long", town.Transcript.LastTo(priya));
        town.Advance(TimeSpan.FromMinutes(1));
        priya.Sends(Long('a', most)).Taps("Kind", "Next", "Send ›");
        priya.Says("/announcements").Taps("📣", "Correct");
        priya.Sends(new ConversationInput.Said(new string('b', most + 1)));
        Assert.Contains("too long", town.Transcript.LastTo(priya));
        town.Advance(TimeSpan.FromMinutes(1));
        priya.Sends(new ConversationInput.Said(new string('b', most))).Taps("Correct it everywhere");

        var copies = town.Transcript.Messages.Where(message => message.ChatId != priya.Id && message.Text.Contains(new string('b', most))).ToList();
        Assert.Equal(Languages.Length + 3, copies.Count);
        Assert.All(copies, copy => Assert.InRange(copy.Text.EnumerateRunes().Count(), most, telegram));

        ConversationInput Long(char letter, int letters) =>
            photo ? new ConversationInput.Photo("photo1", new string(letter, letters)) : new ConversationInput.Said(new string(letter, letters));
    }

    public void Dispose() => town.Dispose();

    private Someone Attaches(MediaKind kind) => priya.Says("/announce").Sends(
        kind == MediaKind.Photo ? new ConversationInput.Photo("file1", Fair) : new ConversationInput.File("file1", "fair.pdf", Fair));

    /// <summary>Edits of copies; the facilitator's own messages have no file.</summary>
    private IEnumerable<(long Chat, EditMessage Act)> Edits() =>
        left.Where(envelope => envelope.ChatId != priya.Id && envelope.ChatId != 2004).Select(envelope => (envelope.ChatId, envelope.Act as EditMessage)).Where(edit => edit.Item2 is not null)!;
}
