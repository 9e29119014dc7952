namespace CommunityBot.Playground.State;

/// <summary>A topic of a forum; General has none.</summary>
internal sealed record Topic(long Chat, int Thread, string Name, bool Closed = false, bool Deleted = false)
{
    public string Key => KeyOf(Chat, Thread);

    public static string KeyOf(long chat, int thread) => $"{chat}/{thread}";
}
