using System.Text.Json.Nodes;
using CommunityBot.Playground.BotApi;
using CommunityBot.Playground.State;
using CommunityBot.Playground.Text;

namespace CommunityBot.Playground.Methods;

/// <summary>A message of the bot comes into being, or changes.</summary>
internal static class Posting
{
    /// <exception cref="Refused">429; nothing was sent.</exception>
    public static Post Send(World world, BotCall call, Target target, IEnumerable<(string Name, JsonNode? Value)> content, JsonObject? markup)
    {
        world.Limits.CountSend(target.Chat);
        return Put(world, call, target, content, markup);
    }

    /// <summary>Sends what has been counted already.</summary>
    public static Post Put(World world, BotCall call, Target target, IEnumerable<(string Name, JsonNode? Value)> content, JsonObject? markup)
    {
        var ephemeral = target.Reader is null ? 0 : world.NextEphemeralId(target.Chat);
        var id = target.Reader is null ? world.NextMessageId(target.Chat) : 0;
        var body = new JsonObject { ["message_id"] = id };
        if (target.Reader is { } reader)
        {
            body["ephemeral_message_id"] = ephemeral;
            body["receiver_user"] = world.PersonOf(reader.Person)!.ToUser();
        }
        if (target.Thread != 0)
        {
            body["message_thread_id"] = target.Thread;
            body["is_topic_message"] = true;
        }
        if (world.RoomOf(target.Chat) is { IsChannel: true } channel) body["sender_chat"] = channel.ToChat();
        else body["from"] = world.Bot.ToUser();
        body["chat"] = world.ChatJson(target.Chat);
        body["date"] = world.Now.ToUnixTimeSeconds();
        foreach (var (name, value) in content)
            if (value is not null) body[name] = value;
        if (call.Flag("protect_content")) body["has_protected_content"] = true;
        if (Keyboards.OfMessage(markup) is { } keyboard) body["reply_markup"] = keyboard;

        var post = new Post(target.Chat, id, ephemeral, 0, TheBot.Id, world.Now, body, markup, target.Reader?.Person, target.ReplyTo,
            target.ReplyToEphemeral, target.Reader?.Replaces, Withheld: ephemeral != 0 && world.Facts.Switches.Ephemeral == "never_shown");
        return Telling.Message(world, post);
    }

    /// <summary>Changes a message the bot sent. Telegram refuses a change that changes nothing.</summary>
    public static Post Edit(World world, Post old, JsonObject? markup, params (string Name, JsonNode? Value)[] content)
    {
        var next = old.With([.. content, ("reply_markup", Keyboards.OfMessage(markup))]) with { Markup = markup };
        if (JsonNode.DeepEquals(next.Body, old.Body))
            throw Refused.BadRequest("message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");
        world.Limits.CountEdit(old.Chat);
        return Telling.Message(world, old.Ephemeral != 0 ? next : next.With(("edit_date", world.Now.ToUnixTimeSeconds())));
    }
}
