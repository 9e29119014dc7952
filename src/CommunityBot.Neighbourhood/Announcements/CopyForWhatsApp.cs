using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Announcements;

/// <summary><c>Copy for WhatsApp</c>: a message for each language it is translated to, plain text, ready to be forwarded or copied.</summary>
public static class CopyForWhatsApp
{
    public static void Handle(Turn turn, string[] arguments)
    {
        if (Desk.Find(turn, arguments) is not { } announcement)
        {
            return;
        }

        turn.Reply(AnnouncementPrompts.WhatsAppHead);
        foreach (var language in turn.Area.Languages.Where(language => Rendition.Of(announcement, language, turn.Area).Form is not (Form.Untranslated or Form.Holding)))
        {
            var words = AnnouncementCard.Words(announcement, language, turn.Area);
            turn.Reply(words with { Text = [.. words.Text.Select(paragraph => new Paragraph(Plain(paragraph.Words), language))] });
        }
    }

    /// <summary>Formatting is lost on the way, so an address hidden behind words stands beside them.</summary>
    private static Value Plain(Value words) => words is RichValue { Text: var text }
        ? RichText.Of(string.Concat(text.Runs.Select(run => run.Link is { } link && !run.Text.Contains(link, StringComparison.Ordinal) ? $"{run.Text} ({link})" : run.Text)))
        : words;
}
