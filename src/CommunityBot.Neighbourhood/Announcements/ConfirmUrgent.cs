using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Announcements;

/// <summary>What wakes people at night needs a second facilitator's yes; after ten minutes without one its sender may go on alone, and that is recorded.</summary>
public static class ConfirmUrgent
{
    public const string DueKind = "announcements.alone";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    internal static void Ask(Announcement announcement, Turn turn)
    {
        announcement = announcement with { State = AnnouncementState.Asking, Permission = new Urgency(turn.By!.Id, turn.Now) };
        turn.Put(announcement);
        var others = turn.All<Facilitator>().Where(other => other.Active && other.UserId != turn.By.Id).ToList();
        foreach (var other in others)
        {
            turn.Tell(
                other.UserId,
                new Screen(AnnouncementPrompts.ConfirmUrgent(turn.By.Name)).Then(new RichValue(announcement.Source)).Row(new Press(AnnouncementPrompts.ConfirmButton, $"anconfirm {announcement.Id}")),
                null,
                turn.Now.AddHours(12),
                urgent: true,
                about: turn.By.Id);
        }

        turn.Schedule(DueKind, announcement.Id, turn.Now + Patience);
        turn.Reply(AnnouncementPrompts.AskedToConfirm(others.Count));
        Desk.Redraw(announcement, turn);
    }

    public static void Confirm(Turn turn, string[] arguments)
    {
        if (Asking(turn, arguments) is not { Permission: { } permission } announcement)
        {
            return;
        }

        if (permission.AskedBy == turn.By!.Id)
        {
            turn.Toast(AnnouncementPrompts.AnotherMustConfirm);
            return;
        }

        Allow(announcement, permission, turn);
        turn.Tell(permission.AskedBy, AnnouncementPrompts.ConfirmedBy(turn.By.Name, announcement.Short), null, turn.Now.AddHours(12), urgent: true, about: turn.By.Id);
        if (announcement.When is null)
        {
            turn.TellCard(permission.AskedBy, Progress.KeyOf(announcement), null, turn.Now.AddHours(12), urgent: true);
        }
    }

    /// <summary>Nobody answered.</summary>
    public static void Due(Turn turn, DueItem due)
    {
        if (turn.Find<Announcement>(due.Subject) is { State: AnnouncementState.Asking, Permission: { } permission } announcement)
        {
            turn.Tell(
                permission.AskedBy,
                new Screen(AnnouncementPrompts.NobodyConfirmed(announcement.Short)).Row(new Press(AnnouncementPrompts.SendAloneButton, $"analone {announcement.Id}")),
                null,
                turn.Now.AddHours(12),
                urgent: true);
        }
    }

    public static void SendAlone(Turn turn, string[] arguments)
    {
        if (Asking(turn, arguments) is not { Permission: { } permission } announcement)
        {
            return;
        }

        if (permission.AskedBy != turn.By!.Id || turn.Now - permission.AskedAt < Patience)
        {
            turn.Toast(AnnouncementPrompts.AnotherMustConfirm);
            return;
        }

        Allow(announcement, permission, turn);
    }

    private static void Allow(Announcement announcement, Urgency permission, Turn turn)
    {
        turn.Unschedule(DueKind, announcement.Id);
        SendAnnouncement.Go(announcement with { Permission = permission with { By = turn.By!.Id, At = turn.Now } }, turn);
    }

    private static Announcement? Asking(Turn turn, string[] arguments)
    {
        if (Desk.Find(turn, arguments) is not { } announcement)
        {
            return null;
        }

        if (announcement.State == AnnouncementState.Asking)
        {
            return announcement;
        }

        turn.Toast(AnnouncementPrompts.AlreadySentToast);
        return null;
    }
}
