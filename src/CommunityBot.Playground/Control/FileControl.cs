using CommunityBot.Playground.BotApi;
using CommunityBot.Playground.State;

namespace CommunityBot.Playground.Control;

/// <summary>The bytes of a file: by its id for the page, by its path for the bot.</summary>
internal static class FileControl
{
    /// <summary>Safe to show in the page; anything else is only for downloading, so that it can't run in the page's name.</summary>
    private static readonly string[] Shown = ["image/png", "image/jpeg", "image/gif", "image/webp"];

    public static async Task Serve(HttpContext http, World world)
    {
        var upload = world.Do(() => world.Uploads.Find((string)http.GetRouteValue("id")!)).Value;
        if (upload is null || !File.Exists(world.Files.PathOf(upload.Path)))
        {
            http.Response.StatusCode = 404;
            return;
        }
        http.Response.ContentType = upload.Mime;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        if (!Shown.Contains(upload.Mime) && !upload.Mime.StartsWith("audio/", StringComparison.Ordinal))
            http.Response.Headers.ContentDisposition = $"attachment; filename*=UTF-8''{Uri.EscapeDataString(upload.Name ?? "file")}";
        await http.Response.SendFileAsync(world.Files.PathOf(upload.Path), http.RequestAborted);
    }

    public static async Task Download(HttpContext http, World world, string token, string path)
    {
        var upload = token == TheBot.Token ? world.Do(() => world.Uploads.All.FirstOrDefault(one => one.Path == path)).Value : null;
        if (upload is null || !File.Exists(world.Files.PathOf(upload.Path)))
        {
            await Envelope.Write(http, world, new Refused(404, "Not Found"));
            return;
        }
        http.Response.ContentType = "application/octet-stream";
        await http.Response.SendFileAsync(world.Files.PathOf(upload.Path), http.RequestAborted);
    }
}
