using System.Text.Json.Nodes;
using CommunityBot.Playground.Methods;
using CommunityBot.Playground.State;
using CommunityBot.Playground.Text;

namespace CommunityBot.Playground.Control;

/// <summary>People press buttons, and see what the bot answers.</summary>
internal static class Pressing
{
    public static async Task<JsonNode> Press(World world, ControlCall call)
    {
        var (id, kept) = world.Do(() => Begin(world, call));
        await kept;
        if (call.Wait == TimeSpan.Zero) return new JsonObject { ["callback_query_id"] = id };
        return await Waiting.For(world.Clock.Real, call, () => world.Happenings.More, () =>
        {
            // After a start afresh the press is gone.
            var press = world.Do(() => world.Presses.Find(id)).Value;
            JsonNode answer = new JsonObject { ["callback_query_id"] = id, ["answer"] = press?.Answer?.DeepClone() };
            return Task.FromResult((answer, press is not { Answers: 0 }));
        });
    }

    public static JsonNode Show(World world, ControlCall call)
    {
        var press = world.Presses.Find(call.Name) ?? throw ControlError.NotFound($"Press {call.Name}");
        return new JsonObject { ["answer"] = press.Answer?.DeepClone(), ["answers"] = press.Answers };
    }

    public static JsonNode Vote(World world, ControlCall call)
    {
        var voter = call.PersonIn(world, "by");
        Polls.CloseLate(world);
        var post = world.Posts.Find(call.Id, (int)call.RequiredLong("message_id"));
        var poll = post?.Body["poll"]?["id"] is { } id ? world.Polls.Find((string)id!) : null;
        if (poll is null || !world.IsIn(call.Id, voter.Id)) throw ControlError.NotFound("The poll");
        if ((bool)poll.Body["is_closed"]!) throw new ControlError("The poll is closed.");
        var options = call.Ids("options").Select(option => (int)option).ToArray();
        if (options.Length > 1 && !(bool)poll.Body["allows_multiple_answers"]!) throw new ControlError("The poll takes one answer.");
        if (options.Any(option => option < 0 || option >= poll.Body["options"]!.AsArray().Count)) throw new ControlError("There is no such option.");
        Polls.Vote(world, poll, voter, options);
        return new JsonObject();
    }

    private static string Begin(World world, ControlCall call)
    {
        var by = call.PersonIn(world, "by");
        var data = call.Required("data");
        var forged = call.Flag("forge") ?? false;
        var (id, ephemeral) = ((int)(call.Long("message_id") ?? 0), (int)(call.Long("ephemeral_message_id") ?? 0));
        var post = ephemeral != 0 ? world.Posts.FindEphemeral(call.Id, ephemeral) : world.Posts.Find(call.Id, id);
        if (!forged)
        {
            if (post is null || !world.IsIn(call.Id, by.Id) || !world.Shows(post, by.Id)) throw ControlError.NotFound("The message");
            if (!Keyboards.HasButton(post.Markup, data)) throw new ControlError("There is no such button on the message.");
        }
        var query = world.Next("press", 4_300_000_000_000_000_001).ToString();
        world.Presses.Put(new(query, by.Id, call.Id, id, ephemeral, world.Now));
        world.Updates.Add("callback_query", new()
        {
            ["id"] = query,
            ["from"] = by.ToUser(),
            ["message"] = post is not null ? MessageView.ForBot(world, post) : Inaccessible(world, call.Id, id),
            ["chat_instance"] = (call.Id * 7919).ToString(),
            ["data"] = data,
        }, State.Press.Life);
        return query;
    }

    private static JsonObject Inaccessible(World world, long chat, int id) =>
        new() { ["chat"] = world.ChatJson(chat), ["message_id"] = id, ["date"] = 0 };
}
