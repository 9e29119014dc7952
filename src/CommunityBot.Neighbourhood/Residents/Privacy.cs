namespace CommunityBot.Neighbourhood.Residents;

/// <summary><c>/privacy</c>: what is stored, who sees it, how long.</summary>
public static class Privacy
{
    /// <summary>Grows when the meaning of the privacy text changes; each yes is stored with the one it was given under.</summary>
    public const int Version = 1;

    public static void Show(Turn turn) => turn.Reply(PrivacyPrompts.Text(turn.Area.Name));
}
