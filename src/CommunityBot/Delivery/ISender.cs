using CommunityBot.Neighbourhood;

namespace CommunityBot.Delivery;

/// <summary>Carries out an envelope's act: at Telegram, or in a test.</summary>
public interface ISender
{
    /// <param name="area">Whose envelope it is.</param>
    /// <param name="locale">The reader's language at this moment.</param>
    /// <param name="mayUseGroup">Whether the group's own limit has room for a message to one person; without it an answer to a press opens the private chat at once.</param>
    Task<Attempt> Send(Area area, Envelope envelope, string locale, bool mayUseGroup, CancellationToken cancel);
}
