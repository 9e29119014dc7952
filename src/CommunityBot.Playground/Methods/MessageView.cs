using System.Text.Json.Nodes;
using CommunityBot.Playground.State;

namespace CommunityBot.Playground.Methods;

/// <summary>A kept message as it is shown: to the bot, and to people.</summary>
internal static class MessageView
{
    public static JsonObject ForBot(World world, Post post) => View(world, post, !world.Facts.Switches.DropReplyToMessage);

    /// <summary>Also carries what apps know: the keyboard as it was sent, who alone sees it, when it last changed.</summary>
    public static JsonObject ForPeople(World world, Post post)
    {
        var view = View(world, post, withReply: true);
        if (post.Markup is not null) view["reply_markup"] = post.Markup.DeepClone();
        view["seq"] = post.Seq;
        view["visible_to"] = post.VisibleTo;
        view["reactions"] = new JsonArray();
        if (post.Replaces is { } replaced) view["replaces"] = replaced;
        return view;
    }

    private static JsonObject View(World world, Post post, bool withReply)
    {
        var view = (JsonObject)post.Body.DeepClone();
        if (withReply && ReplyOf(world, post) is { } original) view["reply_to_message"] = original.Body.DeepClone();
        return view;
    }

    private static Post? ReplyOf(World world, Post post) =>
        post.ReplyTo is { } id ? world.Posts.Find(post.Chat, id)
        : post.ReplyToEphemeral is { } ephemeral ? world.Posts.FindEphemeral(post.Chat, ephemeral)
        : null;
}
