using System.Text.Json.Nodes;
using CommunityBot.Playground.BotApi;
using CommunityBot.Playground.State;
using CommunityBot.Playground.Text;

namespace CommunityBot.Playground.Methods;

/// <summary>sendMessage, sendPhoto, sendVoice, sendDocument, sendLocation.</summary>
internal static class Sending
{
    public static JsonNode SendMessage(World world, BotCall call)
    {
        var text = ReadText(call);
        var target = Target.Of(world, call);
        var content = text.Fields("text", "entities").Append(("link_preview_options", call.Object("link_preview_options")));
        return Send(world, call, target, content);
    }

    public static JsonNode SendPhoto(World world, BotCall call) => SendMedia(world, call, "photo");

    public static JsonNode SendVoice(World world, BotCall call) => SendMedia(world, call, "voice");

    public static JsonNode SendDocument(World world, BotCall call) => SendMedia(world, call, "document");

    public static JsonNode SendLocation(World world, BotCall call)
    {
        var location = new JsonObject
        {
            ["latitude"] = call.Number("latitude") ?? throw Refused.BadRequest("latitude is empty"),
            ["longitude"] = call.Number("longitude") ?? throw Refused.BadRequest("longitude is empty"),
        };
        return Send(world, call, Target.Of(world, call), [("location", location)]);
    }

    public static Formatted ReadText(BotCall call)
    {
        var text = Formatted.Read(call, "text", "entities");
        if (text.Text.Length == 0) throw Refused.BadRequest("message text is empty");
        if (text.Length > Formatted.MessageLimit) throw Refused.BadRequest("message is too long");
        return text;
    }

    public static Formatted ReadCaption(BotCall call)
    {
        var caption = Formatted.Read(call, "caption", "caption_entities");
        if (caption.Length > Formatted.CaptionLimit) throw Refused.BadRequest("message caption is too long");
        return caption;
    }

    private static JsonNode SendMedia(World world, BotCall call, string kind)
    {
        var caption = ReadCaption(call);
        var target = Target.Of(world, call);
        var media = Media.FromBot(world, call, kind, call.Text(kind), call.Files.GetValueOrDefault(kind));
        if (kind == "voice") media["voice"]!["duration"] = call.Int("duration") ?? 0;
        return Send(world, call, target, media.Fields().Concat(caption.Fields("caption", "caption_entities")));
    }

    private static JsonNode Send(World world, BotCall call, Target target, IEnumerable<(string, JsonNode?)> content) =>
        MessageView.ForBot(world, Posting.Send(world, call, target, content, Keyboards.Read(call)));
}
