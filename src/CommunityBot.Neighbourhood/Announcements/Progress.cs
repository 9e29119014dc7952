using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Announcements;

/// <summary>How far the sending is: one message to its author that updates itself, with <c>Pause</c> and <c>Stop</c>.</summary>
public static class Progress
{
    public const string Kind = "progress";

    private const int Steps = 10;

    public static string KeyOf(Announcement announcement) => $"{Kind}/{announcement.Id}";

    public static Drawn? Draw(Drawing drawing)
    {
        var id = drawing.Card.Split('/')[1];
        if (drawing.Find<Announcement>(id) is not { } announcement || FirstOf(drawing, announcement) is not { } round)
        {
            return null;
        }

        if (round.EndedAt is not null)
        {
            return new Drawn(Summary(announcement, round).Then(announcement.State == AnnouncementState.Stopped ? AnnouncementPrompts.WasStopped : AnnouncementPrompts.AllSent));
        }

        var all = round.All;
        var screen = new Screen(AnnouncementPrompts.ProgressHead(announcement.Short), AnnouncementPrompts.ProgressLine(Bar(all.Settled, round.Total), all.Sent, round.Total));
        if (all.Unreachable > 0)
        {
            screen = screen.Then(AnnouncementPrompts.NotReached(all.Unreachable));
        }

        screen = round.Paused ? screen.Then(AnnouncementPrompts.IsPaused) : MinutesLeft(round, all, drawing.Now) is { } left ? screen.Then(AnnouncementPrompts.MinutesLeft(left)) : screen;
        return new Drawn(screen.Row(
            round.Paused
                ? new Press(AnnouncementPrompts.GoOnButton, $"angoon {announcement.Id}")
                : new Press(AnnouncementPrompts.PauseButton, $"anpause {announcement.Id}"),
            new Press(AnnouncementPrompts.StopButton, $"anstop {announcement.Id}")));
    }

    /// <summary>At the end: who had it in which language, and who did not and why.</summary>
    public static Screen Summary(Announcement announcement, Round round)
    {
        var screen = new Screen(AnnouncementPrompts.SummaryHead(announcement.Short, round.All.Sent, round.Total));
        var languages = round.Tallies.Where(tally => tally.Key.Length > 0).OrderByDescending(tally => tally.Value.Sent)
            .Select(tally => AnnouncementPrompts.SummaryLanguage(tally.Key, tally.Value.Sent)).ToList();
        screen = languages.Count > 0 ? screen.Then(AnnouncementPrompts.Lines(languages)) : screen;
        var reasons = AnnouncementPrompts.Reasons(round.All);
        screen = reasons.Count > 0 ? screen.Then(AnnouncementPrompts.Lines(reasons)) : screen;
        return announcement.Permission is { } permission && permission.By == permission.AskedBy ? screen.Then(AnnouncementPrompts.SentAlone) : screen;
    }

    /// <summary>Where it is shown, it is drawn anew: whoever pressed <c>Send</c>, wrote or confirmed it may have one.</summary>
    internal static void Redraw(Announcement announcement, Turn turn) => turn.RedrawForFacilitators(KeyOf(announcement));

    public static void Pause(Turn turn, string[] arguments) => Change(turn, arguments, (_, round) =>
    {
        turn.Put(round with { Paused = true });
        turn.Unschedule(Rounds.DueKind, round.Id);
    });

    public static void GoOn(Turn turn, string[] arguments) =>
        Change(turn, arguments, (announcement, round) => Rounds.Step(round with { Paused = false }, announcement, turn));

    /// <summary>Who has it keeps it; nobody else gets it.</summary>
    public static void Stop(Turn turn, string[] arguments) => Change(turn, arguments, (announcement, round) =>
    {
        Rounds.Drop(announcement, turn);
        announcement = announcement with { State = AnnouncementState.Stopped };
        turn.Put(announcement);
        Rounds.End(round, announcement, turn);
    });

    private static void Change(Turn turn, string[] arguments, Action<Announcement, Round> change)
    {
        if (Desk.Find(turn, arguments) is not { } announcement)
        {
            return;
        }

        if (Rounds.FirstOf(announcement, turn) is not { EndedAt: null } round)
        {
            turn.Toast(AnnouncementPrompts.AlreadySentToast);
            return;
        }

        change(announcement, round);
        Redraw(announcement, turn);
    }

    private static Round? FirstOf(Drawing drawing, Announcement announcement) => drawing.State.All(typeof(Round)).Cast<Round>()
        .FirstOrDefault(round => round.Announcement == announcement.Id && round.Kind == RoundKind.First);

    private static string Bar(int done, int total)
    {
        var full = total == 0 ? Steps : Math.Min(Steps, done * Steps / total);
        return new string('▓', full) + new string('░', Steps - full);
    }

    /// <summary>At the pace so far; nothing while there is too little to tell by.</summary>
    private static int? MinutesLeft(Round round, Tally all, DateTimeOffset now)
    {
        var passed = now - round.StartedAt;
        if (all.Settled < 20 || passed < TimeSpan.FromSeconds(5))
        {
            return null;
        }

        return (int)Math.Ceiling(passed.TotalMinutes * (round.Total - all.Settled) / all.Settled);
    }
}
