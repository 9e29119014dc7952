namespace CommunityBot.Neighbourhood;

/// <summary>The bot comes and goes: in groups, and in what a person lets it send.</summary>
internal static class Memberships
{
    private static readonly TimeSpan WorthTelling = TimeSpan.FromDays(3);

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
        else if (!change.IsMember)
        {
            Suspend(turn, change.Chat.Id);
        }
        else if (turn.Find<Group>(Resident.KeyOf(change.Chat.Id)) is { Suspended: true } group)
        {
            turn.Put(group with { Suspended = false });
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

    /// <summary>Nothing is sent to the group any more, and whoever runs the area is told once, in private.</summary>
    public static void Suspend(Turn turn, long chatId)
    {
        if (turn.Find<Group>(Resident.KeyOf(chatId)) is not { Suspended: false } group)
        {
            return;
        }

        turn.Put(group with { Suspended = true });
        foreach (var facilitator in turn.All<Facilitator>().Where(facilitator => facilitator.Active))
        {
            turn.Tell(facilitator.UserId, SharedPrompts.GroupLost(group.Title), consent: null, turn.Now + WorthTelling);
        }
    }
}
