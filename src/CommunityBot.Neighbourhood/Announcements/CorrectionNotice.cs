using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Announcements;

/// <summary>The short new message in reply to a copy that was corrected: <c>announcement/ID/notice/VERSION</c>.</summary>
public static class CorrectionNotice
{
    public static string KeyOf(Announcement announcement) => FormattableString.Invariant($"{AnnouncementCard.KeyOf(announcement)}/notice/{announcement.Version}");

    public static bool Is(string[] card) => card is [_, _, "notice", _];

    public static Drawn Draw(Announcement announcement, Drawing drawing)
    {
        var copy = AnnouncementCard.HeadOf(announcement, drawing.ChatId, drawing.Find<CardPlace>);
        var screen = new Screen(AnnouncementPrompts.Notice(new MomentValue(announcement.CorrectedAt ?? drawing.Now, drawing.Area.Zone.Id)));
        return new Drawn(
            drawing.ChatId > 0 ? screen.WithStop(Consent.Announcements) : screen,
            drawing.ChatId > 0 ? null : drawing.Area.OwnLanguage,
            ReplyTo: copy?.MessageId,
            Note: AnnouncementCard.NoteOf(announcement, drawing.Reader?.Language ?? drawing.Area.OwnLanguage, "notice"));
    }
}
