namespace CommunityBot.Neighbourhood;

/// <summary>Who sent an update. <paramref name="Id"/>: Telegram's user id, up to 52 bits. <paramref name="AppLanguage"/>: IETF tag of the app, a hint and no proof of what the person reads.</summary>
public sealed record Person(long Id, string Name, string? AppLanguage);

/// <summary>Where an update happened. <paramref name="Id"/>: a private chat has its person's id; groups are negative. <paramref name="Topic"/>: message_thread_id of a forum, null for General.</summary>
public sealed record Chat(long Id, ChatKind Kind, string? Title = null, int? Topic = null)
{
    public bool IsPrivate => Kind == ChatKind.Private;
}

public enum ChatKind
{
    Private,
    Group,
    Supergroup,
    Channel,
}
