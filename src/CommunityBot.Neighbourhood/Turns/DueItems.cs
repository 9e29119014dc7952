namespace CommunityBot.Neighbourhood;

/// <summary>What was to be done by now.</summary>
internal static class DueItems
{
    /// <summary>Takes the earliest due item; the writer's clock ticks again for the next, so one that fails holds up no other.</summary>
    public static void Handle(Turn turn, FeatureBook book)
    {
        if (Earliest(turn) is not { } due)
        {
            return;
        }

        turn.Delete<DueItem>(due.Id);
        book.FindDue(due.Kind)?.Invoke(turn, due);
    }

    /// <summary>The one that failed is in a dead letter; it must not come again for ever.</summary>
    public static void SetAside(Turn turn)
    {
        if (Earliest(turn) is { } due)
        {
            turn.Delete<DueItem>(due.Id);
        }
    }

    private static DueItem? Earliest(Turn turn) =>
        turn.All<DueItem>().Where(due => due.At <= turn.Now).OrderBy(due => due.At).ThenBy(due => due.Id, StringComparer.Ordinal).FirstOrDefault();
}
