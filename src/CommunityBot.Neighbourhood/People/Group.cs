namespace CommunityBot.Neighbourhood;

/// <summary>A group chat linked to the neighbourhood by a facilitator.</summary>
/// <param name="Suspended">The bot was removed or may not write; nothing is sent there until it is linked or added again.</param>
/// <param name="NoEphemeralUntil">Telegram refused messages for one person here; until then they are not tried again.</param>
/// <param name="Posts">What the bot posted there unasked on the last day it did.</param>
/// <param name="LinkGivenAt">When a resident's command was last answered by a link in the group; one in 10 minutes.</param>
public sealed record Group(
    long ChatId,
    string Title,
    DateTimeOffset LinkedAt,
    bool Suspended = false,
    DateTimeOffset? NoEphemeralUntil = null,
    DateTimeOffset? LinkGivenAt = null,
    PostsOfDay? Posts = null) : IDocument
{
    public string Id => Resident.KeyOf(ChatId);
}

/// <summary>Posts of one day of the area's wall clock.</summary>
public sealed record PostsOfDay(DateOnly Day, int Count);
