namespace CommunityBot.Neighbourhood.Announcements;

/// <summary>How many have it: each copy is counted once, in the round that brings it to people.</summary>
internal static class CountCopies
{
    internal static void Settled(Settlement settlement, Announcement announcement, Turn turn)
    {
        if (!Counts(settlement, announcement) || Rounds.FirstOf(announcement, turn) is not { } first)
        {
            return;
        }

        turn.Put(first.Counting(LanguageOf(settlement, turn), Tally.Of(settlement.Outcome)));
        if (first.EndedAt is not null)
        {
            // It was under way when the sending was ended.
            Progress.Redraw(announcement, turn);
        }
    }

    /// <summary>Who opens it before their copy has left has it then, and the copy does not come any more.</summary>
    internal static void Opened(Announcement announcement, Resident reader, Turn turn)
    {
        var copy = turn.Find<Envelope>(CardPlace.KeyOf(AnnouncementCard.KeyOf(announcement), reader.UserId));
        if (copy is { Push: not null } && Rounds.FirstOf(announcement, turn) is { } first)
        {
            turn.Put(first.Counting(reader.Language, new Tally(Sent: 1)));
        }
    }

    /// <summary>
    /// Who asked for a copy is nobody it was sent to, nor is who did not get it because it was ended. Groups are counted only where
    /// there is nobody else to count.
    /// </summary>
    private static bool Counts(Settlement settlement, Announcement announcement) =>
        settlement is { IsEdit: false, IsAnswer: false } && settlement.Card == AnnouncementCard.KeyOf(announcement)
        && (settlement.ChatId > 0 || !announcement.Audience.People)
        && !(settlement.Outcome is Withheld && announcement.State is AnnouncementState.Stopped or AnnouncementState.Withdrawn);

    private static string LanguageOf(Settlement settlement, Turn turn) =>
        settlement.ChatId < 0 ? "" : turn.Find<Resident>(Resident.KeyOf(settlement.ChatId))?.Language ?? turn.Area.OwnLanguage;
}
