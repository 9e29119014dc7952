using System.Text.Json.Nodes;
using CommunityBot.Playground.BotApi;
using CommunityBot.Playground.State;
using CommunityBot.Playground.Text;

namespace CommunityBot.Playground.Methods;

/// <summary>sendMediaGroup: 2 to 10 photos or documents under one media_group_id.</summary>
internal static class Albums
{
    private const int Most = 10;

    public static JsonNode Send(World world, BotCall call)
    {
        var items = call.Array("media") is { Count: > 0 } media ? media : throw Refused.BadRequest("there are no messages to send");
        if (items.Count > Most) throw Refused.BadRequest("too many messages to send as an album");
        if (items.Count == 1) throw Refused.BadRequest("an album has 2-10 items");
        var target = Target.Of(world, call);
        var contents = items.Select(item => ContentOf(world, call, item as JsonObject ?? throw Refused.BadRequest("can't parse InputMedia"))).ToList();
        if (items.Select(item => (string?)item!["type"]).Distinct().Count() > 1) throw Refused.BadRequest("document can't be mixed with other media types");
        world.Limits.CountSend(target.Chat, contents.Count);
        var group = world.Next("album", 13_000_000_000_000_001).ToString();
        var posts = contents.Select(content => Posting.Put(world, call, target, [.. content, ("media_group_id", group)], null));
        return new JsonArray([.. posts.Select(post => MessageView.ForBot(world, post))]);
    }

    /// <summary>The fields of a message for an InputMedia.</summary>
    public static List<(string Name, JsonNode? Value)> ContentOf(World world, BotCall call, JsonObject item)
    {
        var kind = (string?)item["type"];
        if (kind is not ("photo" or "document")) throw Refused.BadRequest("the playground knows media of photos and documents only");
        var caption = Formatted.Parse((string?)item["caption"] ?? "", (string?)item["parse_mode"], item["caption_entities"]?.AsArray());
        if (caption.Length > Formatted.CaptionLimit) throw Refused.BadRequest("message caption is too long");
        return [.. Media.FromBot(world, call, kind, (string?)item["media"], null).Fields(), .. caption.Fields("caption", "caption_entities")];
    }
}
