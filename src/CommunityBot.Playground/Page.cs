using System.Reflection;

namespace CommunityBot.Playground;

/// <summary>The page at /, out of the assembly.</summary>
internal static class Page
{
    private static readonly Assembly Home = typeof(Page).Assembly;

    private static readonly Dictionary<string, string> Types = new()
    {
        [".html"] = "text/html; charset=utf-8", [".js"] = "text/javascript; charset=utf-8", [".css"] = "text/css; charset=utf-8",
        [".svg"] = "image/svg+xml", [".png"] = "image/png", [".ico"] = "image/x-icon", [".json"] = "application/json",
        [".woff2"] = "font/woff2", [".webmanifest"] = "application/manifest+json",
    };

    public static async Task Serve(HttpContext http)
    {
        var path = http.GetRouteValue("path") as string ?? "index.html";
        await using var file = Home.GetManifestResourceStream($"page/{path}");
        if (file is null)
        {
            http.Response.StatusCode = 404;
            return;
        }
        http.Response.ContentType = Types.GetValueOrDefault(Path.GetExtension(path), "application/octet-stream");
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.ContentLength = file.Length;
        await file.CopyToAsync(http.Response.Body, http.RequestAborted);
    }
}
