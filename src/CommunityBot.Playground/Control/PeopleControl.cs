using System.Text.Json.Nodes;
using CommunityBot.Playground.Methods;
using CommunityBot.Playground.State;

namespace CommunityBot.Playground.Control;

/// <summary>The people of the playground, and what they do to the bot.</summary>
internal static class PeopleControl
{
    public static JsonNode List(World world) =>
        new JsonArray([.. world.People.All.Where(person => person.Id != TheBot.Id).OrderBy(person => person.Id).Select(ToJson)]);

    public static JsonNode Add(World world, ControlCall call)
    {
        var id = call.Long("id") ?? Math.Max(1000, world.People.All.Where(one => one.Id < TheBot.Id).Max(one => one.Id)) + 1;
        if (id <= 0 || world.PersonOf(id) is not null) throw new ControlError($"The id {id} can't be given to a new person.");
        var language = call.Text("language_code");
        var person = world.People.Put(new(id, call.Required("first_name"), call.Text("username"), language, call.Text("reads") ?? language,
            call.Text("note"), call.Flag("is_bot") ?? false, call.Flag("started") ?? false));
        Telling.Chat(world, id);
        return ToJson(person);
    }

    public static JsonNode Block(World world, ControlCall call)
    {
        SetBlocked(world, ControlCall.PersonWith(world, call.Id), true);
        return new JsonObject();
    }

    public static JsonNode Unblock(World world, ControlCall call)
    {
        SetBlocked(world, ControlCall.PersonWith(world, call.Id), false);
        return new JsonObject();
    }

    public static JsonNode Deactivate(World world, ControlCall call)
    {
        world.People.Put(ControlCall.PersonWith(world, call.Id) with { Deactivated = true });
        Telling.Chat(world, call.Id);
        return new JsonObject();
    }

    /// <summary>Stops or restarts the bot in the private chat; the bot is told.</summary>
    public static void SetBlocked(World world, Person person, bool blocked)
    {
        if (person.Blocked == blocked) return;
        world.People.Put(person with { Blocked = blocked });
        var (before, after) = blocked ? ("member", "kicked") : ("kicked", "member");
        world.Updates.Add("my_chat_member", new()
        {
            ["chat"] = person.ToChat(),
            ["from"] = person.ToUser(),
            ["date"] = world.Now.ToUnixTimeSeconds(),
            ["old_chat_member"] = new Member(person.Id, TheBot.Id, before).ToChatMember(world.Bot),
            ["new_chat_member"] = new Member(person.Id, TheBot.Id, after).ToChatMember(world.Bot),
        });
        Telling.Chat(world, person.Id);
    }

    private static JsonNode ToJson(Person person) => new JsonObject
    {
        ["id"] = person.Id,
        ["first_name"] = person.FirstName,
        ["username"] = person.Username,
        ["language_code"] = person.LanguageCode,
        ["reads"] = person.Reads,
        ["note"] = person.Note,
        ["is_bot"] = person.IsBot,
        ["started"] = person.Started,
        ["blocked"] = person.Blocked,
    };
}
