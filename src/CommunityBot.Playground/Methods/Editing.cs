using System.Text.Json.Nodes;
using CommunityBot.Playground.BotApi;
using CommunityBot.Playground.State;
using CommunityBot.Playground.Text;

namespace CommunityBot.Playground.Methods;

/// <summary>editMessageText, editMessageCaption, editMessageReplyMarkup, and the same for ephemeral messages.</summary>
internal static class Editing
{
    public static JsonNode EditText(World world, BotCall call)
    {
        var text = Sending.ReadText(call);
        return MessageView.ForBot(world, Text(world, call, Ordinary(world, call), text));
    }

    public static JsonNode EditCaption(World world, BotCall call) =>
        MessageView.ForBot(world, Caption(world, call, Ordinary(world, call), Sending.ReadCaption(call)));

    public static JsonNode EditMarkup(World world, BotCall call) =>
        MessageView.ForBot(world, Posting.Edit(world, Ordinary(world, call), Keyboards.Read(call)));

    public static JsonNode EditEphemeralText(World world, BotCall call)
    {
        var text = Sending.ReadText(call);
        Text(world, call, Ephemeral(world, call), text);
        return true;
    }

    public static JsonNode EditEphemeralCaption(World world, BotCall call)
    {
        Caption(world, call, Ephemeral(world, call), Sending.ReadCaption(call));
        return true;
    }

    public static JsonNode EditEphemeralMedia(World world, BotCall call)
    {
        var media = call.Object("media") ?? throw Refused.BadRequest("there is no media in the request");
        var post = Ephemeral(world, call);
        if (post.Text is not null) throw Refused.BadRequest("there is no media in the message to edit");
        (string, JsonNode?)[] old = [("photo", null), ("document", null), ("voice", null), ("caption", null), ("caption_entities", null)];
        Posting.Edit(world, post, Keyboards.Read(call), [.. old, .. Albums.ContentOf(world, call, media)]);
        return true;
    }

    public static JsonNode EditEphemeralMarkup(World world, BotCall call)
    {
        Posting.Edit(world, Ephemeral(world, call), Keyboards.Read(call));
        return true;
    }

    /// <summary>The ephemeral message of a request, for one reader.</summary>
    public static Post? FindEphemeral(World world, BotCall call)
    {
        var chat = ChatAccess.ToRead(world, call);
        var post = world.Posts.FindEphemeral(chat, call.Int("ephemeral_message_id") ?? 0);
        return post?.VisibleTo == call.Long("receiver_user_id") && post?.From == TheBot.Id ? post : null;
    }

    private static Post Text(World world, BotCall call, Post post, Formatted text)
    {
        if (post.Text is null) throw Refused.BadRequest("there is no text in the message to edit");
        return Posting.Edit(world, post, Keyboards.Read(call),
            [.. text.Fields("text", "entities"), ("link_preview_options", call.Object("link_preview_options"))]);
    }

    private static Post Caption(World world, BotCall call, Post post, Formatted caption)
    {
        if (post.Text is not null) throw Refused.BadRequest("there is no caption in the message to edit");
        return Posting.Edit(world, post, Keyboards.Read(call), [.. caption.Fields("caption", "caption_entities")]);
    }

    private static Post Ordinary(World world, BotCall call)
    {
        if (call.Fields.ContainsKey("inline_message_id")) throw Refused.BadRequest("MESSAGE_ID_INVALID");
        var chat = ChatAccess.ToRead(world, call);
        var post = world.Posts.Find(chat, call.Int("message_id") ?? 0) ?? throw Refused.BadRequest("message to edit not found");
        if (post.From != TheBot.Id || post.IsService) throw Refused.BadRequest("message can't be edited");
        return post;
    }

    private static Post Ephemeral(World world, BotCall call) =>
        FindEphemeral(world, call) ?? throw Refused.BadRequest("message to edit not found");
}
