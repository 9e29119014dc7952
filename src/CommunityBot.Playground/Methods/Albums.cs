using System.Text.Json.Nodes;
using CommunityBot.Playground.BotApi;
using CommunityBot.Playground.State;
using CommunityBot.Playground.Text;

namespace CommunityBot.Playground.Methods;

/// <summary>sendMediaGroup: 2 to 10 photos or documents under one media_group_id.</summary>
internal static class Albums
{
    public static JsonNode Send(World world, BotCall call)
    {
        var items = call.Array("media") ?? throw Refused.BadRequest("there are no messages to send");
        if (items.Count is < 2 or > 10) throw Refused.BadRequest("wrong number of items: an album has 2-10 items");
        var target = Target.Of(world, call);
        var contents = items.Select(item => ContentOf(world, call, item!)).ToList();
        var group = world.Next("album", 13_000_000_000_000_001).ToString();
        var posts = contents.Select(content => Posting.Send(world, call, target, [.. content, ("media_group_id", group)], null));
        return new JsonArray([.. posts.Select(post => MessageView.ForBot(world, post))]);
    }

    private static List<(string, JsonNode?)> ContentOf(World world, BotCall call, JsonNode item)
    {
        var kind = (string?)item["type"];
        if (kind is not ("photo" or "document")) throw Refused.BadRequest("the playground sends albums of photos or documents only");
        var caption = Formatted.Parse((string?)item["caption"] ?? "", (string?)item["parse_mode"], item["caption_entities"]?.AsArray());
        if (caption.Length > Formatted.CaptionLimit) throw Refused.BadRequest("message caption is too long");
        return [.. Media.FromBot(world, call, kind, (string?)item["media"], null).Fields(), .. caption.Fields("caption", "caption_entities")];
    }
}
