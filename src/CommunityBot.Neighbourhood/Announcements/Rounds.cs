namespace CommunityBot.Neighbourhood.Announcements;

/// <summary>Takes rounds forward: when copies have left, when some seconds have passed, after a restart.</summary>
public static class Rounds
{
    public const string DueKind = "announcements.round";

    /// <summary>Copies of one announcement under way at most; more when half of them have left. At 25 a second two seconds' worth.</summary>
    private const int Window = 60;

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    public static void Begin(Announcement announcement, RoundKind kind, string? language, Turn turn)
    {
        var round = new Round(announcement.Id, kind, language, announcement.Version, turn.Now);
        round = round with { Total = kind == RoundKind.First ? People(round, announcement, turn).Count() : 0 };
        var groups = kind != RoundKind.First || announcement.Audience.Groups ? turn.Groups.ToList() : [];
        if (language is null)
        {
            groups.ForEach(group => Act(round, announcement, group.ChatId, turn));
            round = announcement.Audience.People ? round : round with { Total = groups.Count };
        }

        Step(round, announcement, turn);
    }

    public static void Due(Turn turn, DueItem due)
    {
        if (turn.Find<Round>(due.Subject) is { EndedAt: null } round && turn.Find<Announcement>(round.Announcement) is { } announcement)
        {
            Step(round, announcement, turn);
            Progress.Redraw(announcement, turn);
        }
    }

    /// <summary>What became of a copy: counted, and followed where what was shown is old already.</summary>
    public static void Settled(Turn turn, Settlement settlement)
    {
        if (turn.Find<Announcement>(settlement.Card.Split('/')[1]) is not { } announcement)
        {
            return;
        }

        CountCopies.Settled(settlement, announcement, turn);
        if (settlement.Outcome is Sent)
        {
            FollowUp.After(settlement, announcement, turn);
        }

        if (UnderWay(announcement, turn) <= Window / 2)
        {
            foreach (var round in Open(announcement, turn).ToList())
            {
                Step(round, announcement, turn);
            }
        }
    }

    /// <summary>The rounds of an announcement that are not at their end.</summary>
    internal static IEnumerable<Round> Open(Announcement announcement, Turn turn) =>
        turn.All<Round>().Where(round => round.Announcement == announcement.Id && round.EndedAt is null).OrderBy(round => round.Id, StringComparer.Ordinal);

    /// <summary>The round that brought it to people; null before it was sent.</summary>
    internal static Round? FirstOf(Announcement announcement, Turn turn) =>
        turn.All<Round>().FirstOrDefault(round => round.Announcement == announcement.Id && round.Kind == RoundKind.First);

    /// <summary>Copies that wait to be sent are not wanted any more. One under way can't be called back: it stays known, so that it can be followed where it arrives.</summary>
    internal static void Drop(Announcement announcement, Turn turn)
    {
        foreach (var envelope in turn.All<Envelope>().Where(envelope => envelope.Act is SendCard && IsOf(announcement, envelope)).ToList())
        {
            turn.Put(envelope with { Expires = turn.Now, Revision = envelope.Revision + 1 });
        }
    }

    internal static void Step(Round round, Announcement announcement, Turn turn)
    {
        if (round.Paused)
        {
            turn.Put(round);
            return;
        }

        var room = Math.Max(0, Window - UnderWay(announcement, turn));
        var next = People(round, announcement, turn).Where(id => id > round.Cursor).Order().Take(room).ToList();
        var awake = round.Later.Where(id => !IsAsleep(round, announcement, id, turn)).Take(room - next.Count).ToList();
        var asleep = next.Where(id => IsAsleep(round, announcement, id, turn)).ToList();
        foreach (var person in next.Except(asleep).Concat(awake))
        {
            Act(round, announcement, person, turn);
        }

        var atEnd = next.Count < room;
        round = round with
        {
            Cursor = next.Count > 0 ? next[^1] : round.Cursor,
            Later = [.. round.Later.Except(awake), .. asleep],
        };
        if (atEnd && round.Later.Count == 0 && UnderWay(announcement, turn) == 0)
        {
            End(round, announcement, turn);
            return;
        }

        turn.Put(round);
        turn.Schedule(DueKind, round.Id, turn.Now + Beat);
    }

    /// <summary>All have had their turn, or it was stopped.</summary>
    internal static void End(Round round, Announcement announcement, Turn turn)
    {
        turn.Unschedule(DueKind, round.Id);
        if (round.Kind != RoundKind.First)
        {
            turn.Delete<Round>(round.Id);
            return;
        }

        turn.Put(round with { EndedAt = turn.Now });
        if (announcement.State == AnnouncementState.Sending)
        {
            turn.Put(announcement with { State = AnnouncementState.Sent });
        }

        Progress.Redraw(announcement, turn);
    }

    private static void Act(Round round, Announcement announcement, long chat, Turn turn)
    {
        var card = AnnouncementCard.KeyOf(announcement);
        switch (round.Kind)
        {
            case RoundKind.First:
                Copies.Give(card, chat, announcement, turn);
                break;
            case RoundKind.Full:
                Copies.Give(AnnouncementCard.FullKeyOf(announcement, announcement.Version), chat, announcement, turn);
                break;
            case RoundKind.Notice:
                Copies.Give(CorrectionNotice.KeyOf(announcement), chat, announcement, turn);
                break;
            case RoundKind.Redraw:
                Copies.Of(announcement, chat, turn).ForEach(place => turn.Redraw(place.Card, chat));
                break;
            case RoundKind.Withdraw:
                Copies.Of(announcement, chat, turn).ForEach(place => Copies.Withdraw(place, turn));
                break;
        }
    }

    private static IEnumerable<long> People(Round round, Announcement announcement, Turn turn) => round.Kind switch
    {
        RoundKind.First => turn.All<Resident>().Where(resident => IsFor(announcement, resident)).Select(resident => resident.UserId),
        RoundKind.Full => turn.All<Resident>()
            .Where(resident => resident.Language == round.Language && FollowUp.IsHolding(AnnouncementCard.HeadOf(announcement, resident.UserId, turn.Find<CardPlace>)))
            .Select(resident => resident.UserId),
        _ => turn.All<Resident>()
            .Where(resident => round.Language is null || round.Language == resident.Language)
            .Where(resident => turn.Find<CardPlace>(CardPlace.KeyOf(AnnouncementCard.KeyOf(announcement), resident.UserId)) is not null)
            .Select(resident => resident.UserId),
    };

    private static bool IsFor(Announcement announcement, Resident resident) =>
        announcement.Audience.People && resident.Reachable && resident.Chose(Consent.Announcements)
        && (announcement.Audience.Language is null || announcement.Audience.Language == resident.Language);

    /// <summary>Whether the gate would hold it for this person longer than for the area: they are not to hold up the others.</summary>
    private static bool IsAsleep(Round round, Announcement announcement, long person, Turn turn) =>
        round.Kind is RoundKind.First or RoundKind.Full or RoundKind.Notice
        && turn.Ask(person, Consent.Announcements, announcement.Urgent) is Hold { Until: { } until }
        && (turn.Area.QuietHours.EndAfter(turn.Now, turn.Area.Zone) is not { } end || until > end);

    private static int UnderWay(Announcement announcement, Turn turn) => turn.All<Envelope>().Count(envelope => IsOf(announcement, envelope));

    private static bool IsOf(Announcement announcement, Envelope envelope) => envelope.Act switch
    {
        SendCard send => IsOf(announcement, send.Card),
        EditCard edit => IsOf(announcement, edit.Card),
        _ => false,
    };

    private static bool IsOf(Announcement announcement, string card) => card.StartsWith(AnnouncementCard.KeyOf(announcement), StringComparison.Ordinal);
}
