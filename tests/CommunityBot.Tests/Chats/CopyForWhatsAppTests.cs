using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Announcements;

namespace CommunityBot.Tests.Chats;

/// <summary><c>Copy for WhatsApp</c>: what can be forwarded is plain, in one language each, and promises nothing.</summary>
public sealed class CopyForWhatsAppTests : IDisposable
{
    private readonly Town town = new(Town.Millbrook("en", "ro", "pl"));
    private readonly Someone priya;

    public CopyForWhatsAppTests() => priya = town.Facilitator();

    [Fact]
    public void Formatting_goes_and_the_address_behind_words_stands_beside_them_once()
    {
        var fair = new RichText([new Run("Fair", Style.Bold), new Run(": "), new Run("all about it", Link: "https://mill.example/fair"), new Run(" or "), new Run("https://mill.example/bins", Link: "https://mill.example/bins")]);
        priya.Says("/announce").Sends(new ConversationInput.Said(fair)).Taps("Next", "Send ›");
        var left = town.Watched();

        priya.Says("/announcements").Taps("📣", "Copy for WhatsApp");

        var said = Assert.IsType<RichValue>(Blocks(left).Single().Screen.Text.Single().Words).Text;
        Assert.Equal(new Run("Fair: all about it (https://mill.example/fair) or https://mill.example/bins"), said.Runs.Single());
    }

    [Fact]
    public void There_is_one_for_each_language_it_is_translated_to_all_in_that_language()
    {
        const string romanian = "Târg vineri, 27 martie, la 10. Ajutor: 0113 496 0123";
        priya.Announces("Fair on Friday 27 March, 9am. Help: 0113 496 0123").Corrects("Fair on Friday 27 March, 10am. Help: 0113 496 0123");
        priya.LooksAtRomanian().Taps("Write it").Says(romanian);
        var before = town.Transcript.Messages.Count;

        priya.Says("/announcements").Taps("📣", "Copy for WhatsApp");

        var blocks = town.Transcript.Messages.Skip(before).Select(message => message.Text).Where(text => text.Contains("0113")).ToList();
        Assert.Equal(2, blocks.Count);
        Assert.EndsWith(romanian, blocks[1]);
        Assert.Contains(town.Word(AnnouncementPrompts.Corrected(new MomentValue(town.Clock.GetUtcNow(), "Europe/London")), "ro"), blocks[1]);
    }

    [Fact]
    public void Where_a_translation_is_still_to_come_nothing_says_that_it_will()
    {
        priya.Announces("Fair on Friday 27 March. Help: 0113 496 0123", "Kind");
        var left = town.Watched();

        priya.Says("/announcements").Taps("📣", "Copy for WhatsApp");

        Assert.Single(Blocks(left));
    }

    public void Dispose() => town.Dispose();

    /// <summary>The new messages after the first, which says what they are.</summary>
    private static IEnumerable<SendMessage> Blocks(List<Envelope> left) =>
        left.Select(envelope => envelope.Act).OfType<SendMessage>().SkipWhile(message => !message.Screen.Text.Any(paragraph => paragraph.Words is PromptValue { Prompt.Id: "announcements.whatsapp_head" })).Skip(1);
}
