using CommunityBot.Playground.BotApi;
using CommunityBot.Playground.State;

namespace CommunityBot.Playground.Methods;

/// <summary>Where a message of the bot goes: the chat, the topic, what it replies to, and who alone will see it.</summary>
internal sealed record Target(long Chat, int Thread, int? ReplyTo, int? ReplyToEphemeral, EphemeralReader? Reader)
{
    public static Target Of(World world, BotCall call)
    {
        var chat = ChatAccess.ToWrite(world, call);
        var reader = EphemeralRule.ReaderOf(world, call, chat);
        var reply = call.Object("reply_parameters");
        var replyToEphemeral = (int?)reply?["ephemeral_message_id"];
        var replyTo = (int?)reply?["message_id"] is { } id ? Existing(world, chat, id, (bool?)reply["allow_sending_without_reply"] == true) : null;
        var thread = ThreadOf(world, chat, call.Int("message_thread_id"), replyTo);
        return new(chat, thread, replyTo?.Id, replyToEphemeral, reader);
    }

    private static Post? Existing(World world, long chat, int id, bool optional) =>
        world.Posts.Find(chat, id) ?? (optional ? null : throw Refused.BadRequest("message to be replied not found"));

    private static int ThreadOf(World world, long chat, int? thread, Post? replyTo)
    {
        var id = thread ?? replyTo?.Thread ?? 0;
        if (id == 0 && thread is null) return 0;
        var topic = world.Topics.Find(Topic.KeyOf(chat, id)) ?? throw Refused.BadRequest("message thread not found");
        if (topic.Deleted) throw Refused.BadRequest("TOPIC_DELETED");
        if (topic.Closed && !world.BotIsAdmin(chat)) throw Refused.BadRequest("TOPIC_CLOSED");
        return id;
    }
}
