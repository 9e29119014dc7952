using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Announcements;

/// <summary>An announcement for one reader alone, in their language: from <c>🌐</c> in a group, or by its link.</summary>
public static class OpenAnnouncement
{
    public const string LinkKind = "a";

    public static void Handle(Turn turn, string[] arguments)
    {
        if (arguments is [var id] && Find(turn, id) is { } announcement)
        {
            turn.PrivatePayload = AnnouncementCard.PayloadOf(announcement, turn.Area);
            Show(announcement, turn);
        }
        else
        {
            turn.Toast(SharedPrompts.OldButton);
        }
    }

    public static void Open(Turn turn, string id)
    {
        if (Find(turn, id) is { } announcement)
        {
            Show(announcement, turn);
        }
        else
        {
            turn.Reply(AnnouncementPrompts.NotFound);
        }
    }

    /// <summary>The original, for who reads a machine's words.</summary>
    public static void Original(Turn turn, string[] arguments)
    {
        if (arguments is [var id] && Find(turn, id) is { } announcement)
        {
            turn.Reply(new Screen().Then(new RichValue(announcement.Source)));
        }
        else
        {
            turn.Toast(SharedPrompts.OldButton);
        }
    }

    private static Announcement? Find(Turn turn, string id) =>
        turn.Find<Announcement>(id) is { } announcement && (announcement.WasSent || announcement.State == AnnouncementState.Withdrawn) ? announcement : null;

    private static void Show(Announcement announcement, Turn turn)
    {
        if (turn.Chat!.IsPrivate && turn.Me is { } reader)
        {
            CountCopies.Opened(announcement, reader, turn);
            turn.ReplyCard(AnnouncementCard.KeyOf(announcement));
        }
        else
        {
            turn.Reply(AnnouncementCard.ForPerson(announcement, turn.Locale, turn.Area));
        }
    }
}
