using System.Text.Json.Nodes;
using CommunityBot.Playground.Methods;
using CommunityBot.Playground.State;
using CommunityBot.Playground.Updates;

namespace CommunityBot.Playground.Control;

/// <summary>A post of a channel appears by itself in its discussion group, from 777000.</summary>
internal static class AutoForward
{
    private static readonly string[] Content = ["text", "entities", "caption", "caption_entities", "photo", "voice", "document", "location"];

    public static void Follow(World world, Post post)
    {
        if (world.RoomOf(post.Chat) is not { IsChannel: true } channel) return;
        foreach (var group in world.Rooms.All.Where(room => room.LinkedChannel == channel.Id && room.MigratedTo is null).ToList())
        {
            var id = world.NextMessageId(group.Id);
            var body = new JsonObject
            {
                ["message_id"] = id,
                ["from"] = new JsonObject { ["id"] = 777000, ["is_bot"] = false, ["first_name"] = "Telegram" },
                ["sender_chat"] = channel.ToChat(),
                ["chat"] = group.ToChat(),
                ["date"] = world.Now.ToUnixTimeSeconds(),
                ["is_automatic_forward"] = true,
                ["forward_origin"] = new JsonObject
                {
                    ["type"] = "channel", ["chat"] = channel.ToChat(), ["message_id"] = post.Id, ["date"] = post.At.ToUnixTimeSeconds(),
                },
            };
            foreach (var name in Content)
                if (post.Body[name] is { } value) body[name] = value.DeepClone();
            var forwarded = Telling.Message(world, new(group.Id, id, 0, 0, 777000, world.Now, body));
            Delivery.New(world, forwarded);
        }
    }
}
