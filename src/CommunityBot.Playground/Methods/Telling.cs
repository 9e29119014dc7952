using System.Text.Json.Nodes;
using CommunityBot.Playground.State;

namespace CommunityBot.Playground.Methods;

/// <summary>Keeps a change and tells the page of it, as far as each person may know.</summary>
internal static class Telling
{
    public static Post Message(World world, Post post)
    {
        var kept = world.Posts.Put(post);
        world.Happenings.Add(kept.Seq, "message", viewer => Sees(world, kept, viewer)
            ? new() { ["chat_id"] = kept.Chat, ["message"] = MessageView.ForPeople(world, kept) }
            : null);
        return kept;
    }

    public static void Deleted(World world, Post post)
    {
        var kept = world.Posts.Put(post with { Deleted = true });
        world.Happenings.Add(kept.Seq, "deleted", viewer => Sees(world, kept, viewer)
            ? new() { ["chat_id"] = kept.Chat, ["message_id"] = kept.Id, ["ephemeral_message_id"] = kept.Ephemeral }
            : null);
    }

    /// <summary>For those who are in the chat, or were: they must hear that they are not any more.</summary>
    public static void Chat(World world, long chat) =>
        world.Happenings.Add(world.Posts.NextSeq(), "chat", viewer =>
            viewer is not { } person || chat == person || world.MemberOf(chat, person) is not null ? new JsonObject { ["chat_id"] = chat } : null);

    public static void Answer(World world, Press press) =>
        world.Happenings.Add(world.Posts.NextSeq(), "callback", viewer => viewer is null || viewer == press.By
            ? new()
            {
                ["callback_query_id"] = press.Id,
                ["chat_id"] = press.Chat,
                ["message_id"] = press.MessageId,
                ["ephemeral_message_id"] = press.Ephemeral,
                ["answer"] = press.Answer?.DeepClone(),
            }
            : null);

    private static bool Sees(World world, Post post, long? viewer) =>
        viewer is not { } person || (world.IsIn(post.Chat, person) && world.Shows(post, person));
}
