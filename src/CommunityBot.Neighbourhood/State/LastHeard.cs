namespace CommunityBot.Neighbourhood;

/// <summary>When Telegram last answered, to some seconds: the lobby's, so that the next process knows for how long nobody listened.</summary>
public sealed record LastHeard(DateTimeOffset At) : IDocument
{
    public const string Key = "last";

    public string Id => Key;
}
