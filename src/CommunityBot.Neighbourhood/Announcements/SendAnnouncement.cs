using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Announcements;

/// <summary><c>Send</c>: now or at its time, once, whoever presses it.</summary>
public static class SendAnnouncement
{
    public const string DueKind = "announcements.send";

    private const string Anyway = "anyway";
    private const string AtOnce = "now";

    /// <summary>A third post of a day in one group asks first: people mute a group that a bot fills (R29).</summary>
    private const int PostsBeforeAsking = 2;

    private static readonly TimeSpan TooLate = TimeSpan.FromHours(12);
    private static readonly TimeOnly Morning = new(10, 0);

    public static void Handle(Turn turn, string[] arguments)
    {
        if (Desk.Find(turn, arguments) is not { } announcement)
        {
            return;
        }

        var how = arguments.Skip(1).FirstOrDefault();
        if (announcement.State is not AnnouncementState.Draft && !(announcement.State is AnnouncementState.Scheduled && how is not null))
        {
            turn.Toast(AnnouncementPrompts.AlreadySentToast);
        }
        else if (how is null && announcement.When <= turn.Now)
        {
            turn.Reply(new Screen(AnnouncementPrompts.TimePassed).Row(
                new Press(AnnouncementPrompts.SendNowButton, $"ansend {announcement.Id} {AtOnce}"),
                new Press(DeskPrompts.ChangeButton, $"anchange {announcement.Id}")));
        }
        else if (how != Anyway && (announcement.When is null || how == AtOnce) && IsCrowded(announcement, turn))
        {
            turn.Reply(AboutGroup(announcement, turn));
        }
        else
        {
            Go(how is null ? announcement : announcement with { When = null }, turn);
        }
    }

    /// <summary>Past what needs an answer: it goes, now or at its time, once a second person has agreed where it is urgent.</summary>
    internal static void Go(Announcement announcement, Turn turn)
    {
        if (announcement.Urgent && announcement.Permission?.By is null)
        {
            ConfirmUrgent.Ask(announcement, turn);
        }
        else if (announcement.When is { } when)
        {
            turn.Put(announcement with { State = AnnouncementState.Scheduled });
            turn.Schedule(DueKind, announcement.Id, when);
            turn.Reply(AnnouncementPrompts.Scheduled(turn.At(when)));
            Desk.Redraw(announcement, turn);
        }
        else
        {
            Start(announcement, turn);
        }
    }

    /// <summary>Its time has come; after a long outage it is for its author to say whether it still makes sense.</summary>
    public static void Due(Turn turn, DueItem due)
    {
        if (turn.Find<Announcement>(due.Subject) is not { State: AnnouncementState.Scheduled } announcement)
        {
            return;
        }

        var isLate = turn.Now - due.At > TooLate;
        if (!isLate && (announcement.IsImportant || !IsCrowded(announcement, turn)))
        {
            Start(announcement, turn);
            return;
        }

        turn.Put(announcement with { State = AnnouncementState.Draft, When = null });
        var question = isLate ? LateScreen(announcement, turn.At(due.At)) : AboutGroup(announcement, turn);
        foreach (var person in turn.InChargeOf(announcement.By))
        {
            turn.Tell(person, question, null, turn.Now.AddDays(3));
        }
    }

    /// <summary><c>Later</c>: tomorrow morning.</summary>
    public static void Later(Turn turn, string[] arguments)
    {
        if (Desk.Find(turn, arguments) is not { } announcement)
        {
            return;
        }

        if (announcement.State is not (AnnouncementState.Draft or AnnouncementState.Scheduled))
        {
            turn.Toast(AnnouncementPrompts.AlreadySentToast);
            return;
        }

        Go(announcement with { When = WallClock.Instant(turn.Today.AddDays(1).ToDateTime(Morning), turn.Area.Zone) }, turn);
    }

    private static void Start(Announcement announcement, Turn turn)
    {
        announcement = announcement with { State = AnnouncementState.Sending, SentAt = turn.Now, When = null };
        turn.Put(announcement);
        turn.Unschedule(DueKind, announcement.Id);
        Rounds.Begin(announcement, RoundKind.First, null, turn);
        Desk.Redraw(announcement, turn);
        if (turn.By is null)
        {
            foreach (var person in turn.InChargeOf(announcement.By))
            {
                turn.TellCard(person, Progress.KeyOf(announcement), null, turn.Now.AddDays(1));
            }
        }
        else
        {
            turn.ReplyCard(Progress.KeyOf(announcement));
        }
    }

    private static bool IsCrowded(Announcement announcement, Turn turn) =>
        announcement.Audience.Groups && turn.Groups.Any(group => turn.PostsToday(group) >= PostsBeforeAsking);

    private static Screen AboutGroup(Announcement announcement, Turn turn)
    {
        var group = turn.Groups.First(group => turn.PostsToday(group) >= PostsBeforeAsking);
        return new Screen(AnnouncementPrompts.ThirdPost(group.Title, turn.PostsToday(group))).Row(
            new Press(AnnouncementPrompts.SendAnywayButton, $"ansend {announcement.Id} {Anyway}"),
            new Press(AnnouncementPrompts.LaterButton, $"anlater {announcement.Id}"));
    }

    private static Screen LateScreen(Announcement announcement, MomentValue was) => new Screen(AnnouncementPrompts.TooLate(announcement.Short, was)).Row(
        new Press(AnnouncementPrompts.SendNowButton, $"ansend {announcement.Id} {AtOnce}"),
        new Press(DeskPrompts.DiscardButton, $"andiscard {announcement.Id}"));
}
