using System.Text;
using System.Text.Json.Nodes;
using CommunityBot.Playground.State;

namespace CommunityBot.Playground.Control;

/// <summary>text/event-stream of what one person (or, without one, a test) hears. The id of an event is its number.</summary>
internal static class EventStream
{
    public static async Task Serve(HttpContext http, World world)
    {
        long? viewer = long.TryParse(http.Request.Query["as"], out var id) ? id : null;
        var told = http.Request.Headers["Last-Event-ID"] is [{ Length: > 0 } last, ..] ? last : http.Request.Query["since"].ToString();
        var since = long.TryParse(told, out var number) ? number : world.Do(() => world.Posts.LastSeq).Value;
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.WriteAsync(": hello\n\n", http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);

        while (!http.RequestAborted.IsCancellationRequested)
        {
            var more = world.Happenings.More;
            var text = new StringBuilder();
            since = world.Do(() =>
            {
                var latest = since;
                foreach (var one in world.Happenings.Since(since))
                {
                    if (one.For(viewer) is { } data) Append(text, one, data);
                    latest = one.Seq;
                }
                return latest;
            }).Value;
            if (text.Length > 0)
            {
                await http.Response.WriteAsync(text.ToString(), http.RequestAborted);
                await http.Response.Body.FlushAsync(http.RequestAborted);
            }
            await more.WaitAsync(http.RequestAborted);
        }
    }

    private static void Append(StringBuilder text, Happening one, JsonObject data) =>
        text.Append($"id: {one.Seq}\nevent: {one.Kind}\ndata: {Wire.ToText(data)}\n\n");
}
