using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Announcements;

/// <summary><c>/announcements</c>: the last ones, and what can be done with each.</summary>
public static class ListAnnouncements
{
    private const int Most = 10;

    public static void Show(Turn turn)
    {
        var last = turn.All<Announcement>().OrderByDescending(announcement => announcement.SentAt ?? announcement.WrittenAt).Take(Most).ToList();
        var screen = new Screen(last.Count == 0 ? AnnouncementPrompts.NoneYet : AnnouncementPrompts.Last(last.Count));
        turn.Reply(last.Aggregate(screen, (shown, announcement) => shown.Row(
            new Press(AnnouncementPrompts.ListButton(announcement.State, announcement.Short), announcement.WasSent || announcement.State == AnnouncementState.Withdrawn ? $"anmanage {announcement.Id}" : $"andesk {announcement.Id}"))));
    }

    public static void Manage(Turn turn, string[] arguments)
    {
        if (Desk.Find(turn, arguments) is not { } announcement)
        {
            return;
        }

        var screen = Rounds.FirstOf(announcement, turn) is { } round ? Progress.Summary(announcement, round) : new Screen(AnnouncementPrompts.Withdrawn);
        screen = announcement.CorrectedAt is { } at ? screen.Then(AnnouncementPrompts.Corrected(turn.At(at))) : screen;
        if (announcement.State == AnnouncementState.Withdrawn)
        {
            turn.Reply(screen.Then(AnnouncementPrompts.Withdrawn), replace: true);
            return;
        }

        turn.Reply(
            screen
                .Row(new Press(AnnouncementPrompts.CorrectButton, $"ancorrect {announcement.Id}"), new Press(AnnouncementPrompts.TakeBackButton, $"antakeback {announcement.Id}"))
                .Row(new Press(AnnouncementPrompts.WhatsAppButton, $"ancopy {announcement.Id}"))
                .Row(new Press(AnnouncementPrompts.BackToDeskButton, $"andesk {announcement.Id}")),
            replace: true);
    }
}
