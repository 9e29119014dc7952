using System.Text.Json.Nodes;

namespace CommunityBot.Playground.State;

/// <summary>Questions about people and chats that many rules ask.</summary>
internal static class Lookups
{
    public static Person? PersonOf(this World world, long id) => world.People.Find(Person.KeyOf(id));

    public static Room? RoomOf(this World world, long id) => world.Rooms.Find(Room.KeyOf(id));

    public static Member? MemberOf(this World world, long chat, long user) => world.Members.Find(Member.KeyOf(chat, user));

    public static IEnumerable<Member> MembersOf(this World world, long chat) => world.Members.All.Where(member => member.Chat == chat && member.IsIn);

    public static bool IsIn(this World world, long chat, long user) =>
        chat > 0 ? chat == user || user == TheBot.Id : world.MemberOf(chat, user) is { IsIn: true };

    public static bool BotIsAdmin(this World world, long chat) => world.MemberOf(chat, TheBot.Id) is { IsAdmin: true };

    /// <summary>The Bot API's Chat.</summary>
    public static JsonObject ChatJson(this World world, long chat) =>
        chat > 0 ? world.PersonOf(chat)!.ToChat() : world.RoomOf(chat)!.ToChat();

    /// <summary>Private chats and basic groups share one row of message ids, supergroups and channels have their own.</summary>
    public static int NextMessageId(this World world, long chat) => (int)world.Next(
        world.RoomOf(chat) is null or { IsBasicGroup: true } ? "message" : $"message{chat}");

    public static int NextEphemeralId(this World world, long chat) => (int)world.Next($"ephemeral{chat}");

    /// <summary>Whether a person sees a message of a chat they are in.</summary>
    public static bool Shows(this World world, Post post, long person) =>
        !post.Withheld && (post.VisibleTo is null || post.VisibleTo == person) && !world.IsReplaced(post, person);

    /// <summary>An ephemeral message stands in this message's place for one person.</summary>
    private static bool IsReplaced(this World world, Post post, long person) =>
        post.Id != 0 && world.Posts.Replacements(post.Chat).Any(other => other.Replaces == post.Id && other.VisibleTo == person);
}
