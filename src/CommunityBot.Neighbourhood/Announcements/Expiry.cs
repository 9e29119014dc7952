namespace CommunityBot.Neighbourhood.Announcements;

/// <summary>After 90 days an announcement and where its copies stand are deleted; nobody corrects it any more.</summary>
public static class Expiry
{
    public const string DueKind = "announcements.expiry";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    public static void AtStart(Turn turn)
    {
        if (!turn.Area.IsLobby && turn.Find<DueItem>($"{DueKind}/") is null)
        {
            turn.Schedule(DueKind, "", turn.Now + Every);
        }
    }

    public static void Due(Turn turn, DueItem due)
    {
        turn.Schedule(DueKind, "", turn.Now + Every);
        var old = turn.All<Announcement>().Where(announcement => turn.Now - (announcement.SentAt ?? announcement.WrittenAt) > Kept).Select(announcement => announcement.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var place in turn.All<CardPlace>().Where(place => place.Card.Split('/') is [_, var id, ..] && old.Contains(id)).ToList())
        {
            turn.Delete<CardPlace>(place.Id);
        }

        foreach (var round in turn.All<Round>().Where(round => old.Contains(round.Announcement)).ToList())
        {
            turn.Delete<Round>(round.Id);
        }

        foreach (var id in old)
        {
            turn.Delete<Announcement>(id);
        }
    }
}
