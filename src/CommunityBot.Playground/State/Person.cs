using System.Text.Json.Nodes;

namespace CommunityBot.Playground.State;

/// <summary>Somebody with a Telegram account, a bot included.</summary>
/// <param name="Reads">The language this person reads, for the page; an app may be set to another one.</param>
/// <param name="Started">Has written to the bot, so that the bot may write back.</param>
internal sealed record Person(
    long Id,
    string FirstName,
    string? Username = null,
    string? LanguageCode = null,
    string? Reads = null,
    string? Note = null,
    bool IsBot = false,
    bool Started = false,
    bool Blocked = false,
    bool Deactivated = false)
{
    public string Key => KeyOf(Id);

    public static string KeyOf(long id) => id.ToString();

    /// <summary>The Bot API's User.</summary>
    public JsonObject ToUser()
    {
        var user = new JsonObject { ["id"] = Id, ["is_bot"] = IsBot, ["first_name"] = FirstName };
        if (Username is not null) user["username"] = Username;
        if (LanguageCode is not null) user["language_code"] = LanguageCode;
        return user;
    }

    /// <summary>The Bot API's Chat: the private chat of this person with the bot.</summary>
    public JsonObject ToChat()
    {
        var chat = new JsonObject { ["id"] = Id, ["first_name"] = FirstName };
        if (Username is not null) chat["username"] = Username;
        chat["type"] = "private";
        return chat;
    }
}
