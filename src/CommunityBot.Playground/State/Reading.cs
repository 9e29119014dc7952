namespace CommunityBot.Playground.State;

/// <summary>How many of a chat's messages a person has seen.</summary>
internal sealed record Reading(long Chat, long Person, int Count)
{
    public string Key => KeyOf(Chat, Person);

    public static string KeyOf(long chat, long person) => $"{chat}/{person}";
}
