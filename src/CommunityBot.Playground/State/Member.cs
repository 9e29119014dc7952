using System.Text.Json.Nodes;

namespace CommunityBot.Playground.State;

/// <summary>What somebody is in a room: creator, administrator, member, left or kicked.</summary>
/// <param name="Anonymous">An administrator who writes in the name of the group.</param>
internal sealed record Member(long Chat, long User, string Status, bool Anonymous = false)
{
    public string Key => KeyOf(Chat, User);

    public bool IsIn => Status is "creator" or "administrator" or "member";

    public bool IsAdmin => Status is "creator" or "administrator";

    public static string KeyOf(long chat, long user) => $"{chat}/{user}";

    /// <summary>The Bot API's ChatMember.</summary>
    public JsonObject ToChatMember(Person person)
    {
        var member = new JsonObject { ["user"] = person.ToUser(), ["status"] = Status };
        switch (Status)
        {
            case "creator":
                member["is_anonymous"] = Anonymous;
                break;
            case "administrator":
                member["can_be_edited"] = false;
                member["is_anonymous"] = Anonymous;
                foreach (var right in Rights) member[right] = true;
                member["can_promote_members"] = false;
                break;
            case "kicked":
                member["until_date"] = 0;
                break;
        }
        return member;
    }

    private static readonly string[] Rights =
    [
        "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members", "can_change_info",
        "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories", "can_pin_messages",
    ];
}
