namespace CommunityBot.Neighbourhood.Announcements;

/// <summary>The copies of an announcement in one chat: given, found again, taken away.</summary>
internal static class Copies
{
    /// <summary>After that a copy not yet sent would only puzzle.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(3);

    /// <summary>Telegram lets a bot delete for 48 h (Bot API, deleteMessage); an hour is kept for those that wait.</summary>
    private static readonly TimeSpan Deletable = TimeSpan.FromHours(47);

    /// <summary>Deleted while Telegram allows it, else it says that it was taken back.</summary>
    internal static void Withdraw(CardPlace place, Turn turn)
    {
        if (turn.Now - place.SentAt < Deletable)
        {
            turn.Remove(place.Card, place.ChatId);
        }
        else
        {
            turn.Redraw(place.Card, place.ChatId);
        }
    }

    internal static void Give(string card, long chat, Announcement announcement, Turn turn)
    {
        if (turn.Find<Group>(Resident.KeyOf(chat)) is { } group)
        {
            turn.PostCard(group, card, turn.Now + Life, announcement.Urgent);
        }
        else
        {
            // Who opened it before their turn came had a copy already: two could not both be kept right.
            turn.Remove(card, chat);
            turn.TellCard(chat, card, Consent.Announcements, turn.Now + Life, announcement.Urgent);
        }
    }

    /// <summary>All copies in one chat: the first, later full ones, the notice of the last correction.</summary>
    internal static List<CardPlace> Of(Announcement announcement, long chat, Turn turn) =>
    [
        .. Enumerable.Range(1, announcement.Version)
            .Select(version => AnnouncementCard.FullKeyOf(announcement, version))
            .Append(AnnouncementCard.KeyOf(announcement))
            .Append(CorrectionNotice.KeyOf(announcement))
            .Select(card => turn.Find<CardPlace>(CardPlace.KeyOf(card, chat)))
            .OfType<CardPlace>(),
    ];
}
