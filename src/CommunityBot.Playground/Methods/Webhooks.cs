using System.Text.Json.Nodes;
using CommunityBot.Playground.BotApi;
using CommunityBot.Playground.State;
using CommunityBot.Playground.Updates;

namespace CommunityBot.Playground.Methods;

/// <summary>setWebhook, deleteWebhook, getWebhookInfo. The playground remembers a webhook but never calls it.</summary>
internal static class Webhooks
{
    private static readonly int[] Ports = [443, 80, 88, 8443];

    public static JsonNode Set(World world, BotCall call)
    {
        var url = call.Text("url") ?? "";
        if (url.Length > 0)
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme != "https")
                throw Refused.BadRequest("bad webhook: An HTTPS URL must be provided for webhook");
            if (!Ports.Contains(uri.Port)) throw Refused.BadRequest("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
        }
        AllowedUpdates.Remember(world, call);
        return Change(world, call, url);
    }

    public static JsonNode Delete(World world, BotCall call) => Change(world, call, "");

    public static JsonNode Info(World world, BotCall call)
    {
        var info = new JsonObject
        {
            ["url"] = world.Facts.Webhook,
            ["has_custom_certificate"] = false,
            ["pending_update_count"] = world.Updates.Count,
        };
        if (world.Facts.Webhook.Length > 0) info["max_connections"] = 40;
        if (world.Facts.AllowedUpdates is { } kinds) info["allowed_updates"] = new JsonArray([.. kinds.Select(kind => (JsonNode)kind)]);
        return info;
    }

    private static JsonNode Change(World world, BotCall call, string url)
    {
        if (call.Flag("drop_pending_updates")) world.Updates.DropAll();
        if (url.Length > 0) world.Updates.Conflict("Conflict: terminated by setWebhook request");
        if (world.Facts.Webhook != url) world.Facts = world.Facts with { Webhook = url };
        return true;
    }
}
