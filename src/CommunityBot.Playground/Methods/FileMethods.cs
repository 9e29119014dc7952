using System.Text.Json.Nodes;
using CommunityBot.Playground.BotApi;
using CommunityBot.Playground.State;

namespace CommunityBot.Playground.Methods;

/// <summary>getFile. The bytes are at /file/bot&lt;token&gt;/&lt;file_path&gt;.</summary>
internal static class FileMethods
{
    private const long LargestDownload = 20 * 1024 * 1024;

    public static JsonNode GetFile(World world, BotCall call)
    {
        var upload = world.Uploads.Find(call.Text("file_id") ?? "")
            ?? throw Refused.BadRequest("invalid file_id");
        if (upload.Size > LargestDownload) throw Refused.BadRequest("file is too big");
        return new JsonObject
        {
            ["file_id"] = upload.FileId,
            ["file_unique_id"] = upload.UniqueId,
            ["file_size"] = upload.Size,
            ["file_path"] = upload.Path,
        };
    }
}
