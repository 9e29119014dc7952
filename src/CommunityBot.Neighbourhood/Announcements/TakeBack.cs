using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Announcements;

/// <summary><c>Take back</c>: every copy is deleted where Telegram still allows it, and says "withdrawn" elsewhere.</summary>
public static class TakeBack
{
    public static void Handle(Turn turn, string[] arguments)
    {
        if (CorrectAnnouncement.Sent(turn, arguments) is not { } announcement)
        {
            return;
        }

        if (arguments is not [_, "yes"])
        {
            turn.Reply(new Screen(AnnouncementPrompts.TakeBackAsk(announcement.Short)).Row(
                new Press(AnnouncementPrompts.TakeBackYes, $"antakeback {announcement.Id} yes"),
                new Press(DialogPrompts.No, $"anmanage {announcement.Id}")));
            return;
        }

        announcement = announcement with { State = AnnouncementState.Withdrawn };
        turn.Put(announcement);
        Rounds.Drop(announcement, turn);
        foreach (var round in Rounds.Open(announcement, turn).ToList())
        {
            Rounds.End(round, announcement, turn);
        }

        turn.DropTranslation(TranslateAnnouncement.Kind, TranslateAnnouncement.SubjectOf(announcement));
        Rounds.Begin(announcement, RoundKind.Withdraw, null, turn);
        turn.Reply(AnnouncementPrompts.TakenBack, replace: true);
    }
}
