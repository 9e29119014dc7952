using System.Text.Json.Nodes;

namespace CommunityBot.Playground.State;

/// <summary>A group, supergroup or channel. Private chats have no row: they are the person.</summary>
/// <param name="LinkedChannel">Of a discussion group: posts of this channel are forwarded into it.</param>
internal sealed record Room(
    long Id,
    string Type,
    string Title,
    string? Username = null,
    bool IsForum = false,
    long? LinkedChannel = null,
    long? MigratedTo = null,
    bool Deleted = false,
    int? Pinned = null)
{
    public string Key => KeyOf(Id);

    public bool IsChannel => Type == "channel";

    public bool IsBasicGroup => Type == "group";

    public static string KeyOf(long id) => id.ToString();

    /// <summary>The Bot API's Chat.</summary>
    public JsonObject ToChat()
    {
        var chat = new JsonObject { ["id"] = Id, ["title"] = Title };
        if (Username is not null) chat["username"] = Username;
        chat["type"] = Type;
        if (IsForum) chat["is_forum"] = true;
        return chat;
    }
}
