namespace CommunityBot.Neighbourhood;

/// <summary>The bot comes and goes: in groups, and in what a person lets it send.</summary>
internal static class Memberships
{
    public static void Handle(BotMembershipChanged change, Turn turn)
    {
        if (change.Chat.IsPrivate)
        {
            // Unblocking starts nothing: answers work again by themselves, pushes come back with a new yes.
            if (!change.IsMember)
            {
                Unreachable(turn, change.Chat.Id);
            }
        }
        else if (turn.Find<Group>(Resident.KeyOf(change.Chat.Id)) is { } group)
        {
            turn.Put(group with { Suspended = !change.IsMember });
        }
    }

    /// <summary>Blocking the bot is <c>/stop</c>.</summary>
    public static void Unreachable(Turn turn, long userId)
    {
        if (turn.Find<Resident>(Resident.KeyOf(userId)) is { } resident)
        {
            turn.Put(resident.WithoutPushes() with { Reachable = false });
        }
    }

    public static void Suspend(Turn turn, long chatId)
    {
        if (turn.Find<Group>(Resident.KeyOf(chatId)) is { } group)
        {
            turn.Put(group with { Suspended = true });
        }
    }
}
