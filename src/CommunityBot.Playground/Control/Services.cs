using System.Text.Json.Nodes;
using CommunityBot.Playground.Methods;
using CommunityBot.Playground.State;
using CommunityBot.Playground.Updates;

namespace CommunityBot.Playground.Control;

/// <summary>Service messages: what the app writes into a chat by itself.</summary>
internal static class Services
{
    public static Post Post(World world, long chat, Person from, params (string Name, JsonNode? Value)[] content)
    {
        var id = world.NextMessageId(chat);
        var body = new JsonObject { ["message_id"] = id };
        body["from"] = from.ToUser();
        body["chat"] = world.ChatJson(chat);
        body["date"] = world.Now.ToUnixTimeSeconds();
        foreach (var (name, value) in content) body[name] = value;
        var post = Telling.Message(world, new(chat, id, 0, 0, from.Id, world.Now, body));
        Delivery.New(world, post);
        return post;
    }
}
